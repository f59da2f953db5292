package vn.trian.article.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.trian.article.Span;
import vn.trian.article.prose.Facility;
import vn.trian.article.prose.Stretch;
import vn.trian.text.Fold;
import vn.trian.visit.Field;

/** Gifts, recommendations and acknowledgements: told of one host, of some, or of all. */
final class Particulars {
  /** Whom gifts are given to that were given to no host. */
  private static final Pattern OTHERS =
      AnyCase.of(
          "gia đình chính sách|trẻ em|hộ nghèo|học sinh|đồn biên phòng|quân dân|người dân nghèo");

  /** What was said at all hosts. */
  private static final Pattern EVERYWHERE =
      AnyCase.of(
          "(?:các|mỗi|từng|những)\\s+(?:nơi|đơn vị|cơ sở|bệnh viện|trạm|điểm|thầy thuốc|gia đình)");

  private final GiftFinder gifts = new GiftFinder();
  private final Requests requests = new Requests();

  void add(Reading reading, List<Visited> all, Visited host, Fields fields) {
    String text = reading.article().text();
    GiftFinder.Gift best = null;
    for (Stretch sentence : reading.prose().sentences()) {
      if (isOf(reading, all, host, sentence, false)) {
        GiftFinder.Gift gift = gifts.find(text, reading.span(sentence)).orElse(null);
        best = gift != null && (best == null || gift.tells() > best.tells()) ? gift : best;
      }
    }
    if (best != null) {
      gift(text, best, fields);
    }
    int first = host.clause().sentence().from();
    for (Stretch sentence : reading.prose().sentences()) {
      if (sentence.from() < all.get(0).clause().sentence().from()
          || !isOf(reading, all, host, sentence, true)) {
        continue;
      }
      Span span = reading.span(sentence);
      Optional<Requests.Request> request = requests.find(text, span);
      if (request.isPresent()) {
        recommendation(text, request.get(), fields);
      } else if (sentence.from() != first) {
        requests
            .acknowledged(text, span)
            .ifPresent(of -> fields.put(Field.REMARKS, of.of(text), of, null));
      }
    }
  }

  private static void gift(String text, GiftFinder.Gift gift, Fields fields) {
    fields.put(Field.GIFT, "yes", gift.span(), null);
    String description = gift.description().of(text);
    fields.put(Field.GIFT_DESCRIPTION, description, gift.description(), null);
    if (gift.quantity() != null) {
      fields.put(
          Field.GIFT_QUANTITY, GiftFinder.plain(gift.quantity().of(text)), gift.quantity(), null);
    }
    if (gift.value() != null && gift.valueSpan() != null) {
      fields.put(Field.GIFT_VALUE_VND, gift.value(), gift.valueSpan(), gift.basis());
    }
  }

  private static void recommendation(String text, Requests.Request request, Fields fields) {
    if (fields.value(Field.RECOMMENDATION) != null) {
      return;
    }
    fields.put(Field.RECOMMENDATION, request.words().of(text), request.words(), null);
    if (!request.to().isEmpty()) {
      String to = request.to().stream().map(of -> of.of(text)).collect(Collectors.joining("; "));
      fields.put(Field.RECOMMENDED_TO, to, request.to().get(0), null);
    }
  }

  /** Whether a sentence is about a host: it names it, or it names no host at all. */
  private static boolean isOf(
      Reading reading, List<Visited> all, Visited host, Stretch sentence, boolean paragraph) {
    if (names(reading, host, sentence)) {
      return true;
    }
    for (Visited other : all) {
      if (!other.equals(host) && names(reading, other, sentence)) {
        return false;
      }
    }
    if (!paragraph && OTHERS.matcher(reading.prose().text(sentence)).find()) {
      return false;
    }
    return !paragraph
        || EVERYWHERE.matcher(reading.prose().text(sentence)).find()
        || isLast(all, host, sentence);
  }

  /** Whether no visit of another host is told between that of a host and a sentence. */
  private static boolean isLast(List<Visited> all, Visited host, Stretch sentence) {
    int told = host.clause().sentence().from();
    return told <= sentence.from()
        && all.stream()
            .map(other -> other.clause().sentence().from())
            .noneMatch(from -> from > told && from <= sentence.from());
  }

  private static boolean names(Reading reading, Visited host, Stretch words) {
    if (host.name() == null) {
      return words.holds(host.words());
    }
    String key = HostNames.key(host.name());
    for (Facility facility : reading.facilitiesIn(words)) {
      if (HostNames.key(facility.name()).equals(key)) {
        return true;
      }
    }
    return reading.peopleIn(words).stream()
        .anyMatch(of -> Fold.key(reading.prose().text(of.name())).equals(Fold.key(host.name())));
  }
}
