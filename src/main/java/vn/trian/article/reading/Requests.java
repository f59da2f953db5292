package vn.trian.article.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.trian.article.Span;

/** Finds what the visitors recommended and to whom, and what they acknowledged. */
final class Requests {
  private static final Pattern REQUEST =
      AnyCase.of(
          "(?<!nhu cầu )(?:đề nghị|(?<!đáp ứng )yêu cầu(?! chuyên môn| ngày càng| khám| nhiệm vụ)|kiến nghị|chỉ đạo|lưu ý|nhắc nhở|nhắc|dặn|khuyên|mong muốn|mong|gợi ý|giao cho|(?<!được )(?<!bàn )(?<!chuyển )giao(?= (?:sở|phòng|bệnh viện|trung tâm|ubnd|ban)))(?!\\p{L})");
  private static final Pattern ADDRESSEE =
      AnyCase.of(
          "^\\s*(?:(?:trong\\s+)?thời gian tới,?\\s+)?((?:các\\s+|tập thể\\s+|đội ngũ\\s+|lãnh đạo\\s+)?(?:UBND|Ủy ban|HĐND|Sở|Bộ|Phòng|Ban|Trung tâm|TTYT|Bệnh viện|BV|Trạm|ngành|quận|huyện|tỉnh|thành phố|thị xã|xã|phường|đơn vị|địa phương|cấp ủy|chính quyền|bệnh viện|trung tâm|trạm|cơ sở|khoa|xã, phường)[^,.;:]*?)(?=\\s+(?:tiếp tục|cần|rà soát|quan tâm|đầu tư|tăng cường|chú trọng|thực hiện|nâng cao|phát huy|sớm|phối hợp|bố trí|tạo|làm tốt|không ngừng|đẩy mạnh|chủ động|xem xét|hỗ trợ|phải|duy trì|triển khai|tập trung|khắc phục|nghiên cứu|bảo đảm|đảm bảo|xây dựng|xây|làm|rút|tháo gỡ|giúp|giữ|trình|chăm|mở rộng|nhân rộng|báo cáo|lập|bổ|cố gắng|quyết tâm|đoàn kết|hướng|bám|hoàn thiện|khẩn trương|theo dõi|kịp thời|luôn|giữ|nỗ lực|bổ sung|sắp xếp|ưu tiên|sửa|mở|lập|cử|đào tạo|cải tiến|cải thiện|hoàn thành|tham mưu|đề xuất|chăm lo|giữ gìn|nhanh chóng)|[,.;:]|$)");

  /** Verbs that only wish well where nobody is addressed who could act. */
  private static final Pattern WISH = AnyCase.of("mong|dặn|khuyên|nhắc|gợi ý");

  private static final Pattern ACKNOWLEDGED =
      AnyCase.of("ghi nhận|biểu dương|đánh giá cao|cảm ơn|tri ân|cám ơn|trân trọng");

  /** A recommendation: what, and to whom. */
  record Request(Span words, List<Span> to) {}

  Optional<Request> find(String text, Span sentence) {
    Matcher matcher = REQUEST.matcher(text).region(sentence.start(), sentence.end());
    if (!matcher.find()) {
      return Optional.empty();
    }
    int start = matcher.end();
    int end = sentence.end();
    while (end > start && " .;/".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    while (start < end && " ,:".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    if (end - start < 8) {
      return Optional.empty();
    }
    Matcher to = ADDRESSEE.matcher(text).region(start, end);
    boolean addressed = to.find();
    if (!addressed && WISH.matcher(matcher.group()).find()) {
      return Optional.empty();
    }
    if (!addressed) {
      return Optional.of(new Request(new Span(start, end), List.of()));
    }
    List<Span> addressees = new ArrayList<>();
    addressees.add(new Span(to.start(1), to.end(1)));
    while (matcher.find()) {
      to.region(matcher.end(), end);
      if (to.find()) {
        addressees.add(new Span(to.start(1), to.end(1)));
      }
    }
    int what = addressees.get(0).end();
    while (what < end && " ,:".indexOf(text.charAt(what)) >= 0) {
      what++;
    }
    return Optional.of(new Request(new Span(end - what < 8 ? start : what, end), addressees));
  }

  Optional<Span> acknowledged(String text, Span sentence) {
    Matcher matcher = ACKNOWLEDGED.matcher(text).region(sentence.start(), sentence.end());
    return matcher.find() ? Optional.of(sentence) : Optional.empty();
  }
}
