package vn.trian.visit;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import vn.trian.text.Fold;

/** Tells names that are a facility's own from those that every province has one of. */
final class FacilityName {
  /** The words that say what kind of facility it is, and for whom. */
  private static final Set<String> COMMON =
      Arrays.stream(
              """
              bảo hiểm bán bệnh binh bướu cán bộ cấp cứu châm chăm chân chẩn chỉnh chức chữa cơ sở
              cổ truyền cộng công da dân dưỡng dược đa đoán độc đội đông động đồng đường gia giám
              sát giáo dục giao hàm hình hiến học hô hấp hồi hội huyện huyết hữu nghị khám khẩn
              khoa khỏe khu khuẩn khúc xạ kiểm kỹ thuật lao liễu lọc lực lượng máu mắt mặt miễn
              dịch mũi họng năng nghề nghiệp người cao tuổi nhà nhân nhi nhiễm nhiệt đới nội ngoại
              pháp y phẫu phong phòng phổi phố phục phường quận quân quốc tế răng rối loạn sản
              sinh soát sốt rét sức tai tâm thần tật tập thể thành thận thị trấn thị xã thẩm mỹ
              thuốc tim mạch tình thương tỉnh tổng hợp trạm trẻ em trung tâm trung ương truyền
              trường trưởng tuyến từ thiện tự nguyện u ung thư ủy ban và vật vận chuyển vệ sinh vi
              viện vực xã xét nghiệm xương y tư bv bvđk bvđkkv pk pkđk pkđkkv tt ttyt ttytdp tyt
              cdc syt bác sĩ đình chữ thập đỏ phụ nữ kế hoạch hóa số lưu hành nam bắc đông tây
              """
                  .split("\\s+", -1))
          .filter(word -> !word.isEmpty())
          .map(Fold::key)
          .collect(Collectors.toUnmodifiableSet());

  private static final String CENTRAL = Fold.key("trung ương");

  private FacilityName() {}

  /**
   * Whether a name has two words, or a number of two digits, that only this facility, or few, can
   * have: {@code Bệnh viện Bạch Mai}, {@code Bệnh viện 108}. A central hospital is the one of its
   * kind.
   */
  static boolean isItsOwn(String name) {
    String key = Fold.key(name);
    if (key.contains(CENTRAL)) {
      return true;
    }
    int own = 0;
    for (String word : key.split(" ", -1)) {
      if (!word.isEmpty() && !COMMON.contains(word)) {
        own += isNumber(word) ? word.length() : 1;
      }
    }
    return own > 1;
  }

  private static boolean isNumber(String word) {
    return word.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
