package vn.trian.report.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who issues a document, as the settings say; nothing of it is invented.
 *
 * @param superior the body above it, for example {@code UBND thành phố Hải Phòng}
 * @param name the issuing body, for example {@code Sở Y tế}
 * @param sign its sign in the number of a document, {@code SYT} in {@code Số: 05/BC-SYT}
 * @param place where it is, for the line of place and date
 * @param authority by what authority is signed, for example {@code KT. GIÁM ĐỐC}
 * @param post the post of who signs, for example {@code PHÓ GIÁM ĐỐC}
 * @param signer the name of who signs
 * @param addressees to whom it is addressed ({@code Kính gửi})
 * @param recipients who receives it ({@code Nơi nhận}), without the marks before each line
 */
public record Issuer(
    @Nullable String superior,
    String name,
    @Nullable String sign,
    @Nullable String place,
    @Nullable String authority,
    @Nullable String post,
    @Nullable String signer,
    List<String> addressees,
    List<String> recipients) {
  public Issuer {
    addressees = List.copyOf(addressees);
    recipients = List.copyOf(recipients);
  }
}
