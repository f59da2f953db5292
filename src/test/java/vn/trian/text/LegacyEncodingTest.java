package vn.trian.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The bytes of the first two are those of other programs, those of VNI as its fonts draw them. */
class LegacyEncodingTest {
  private static final String SMALL =
      "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđ";
  private static final String LARGE =
      "AÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬEÈÉẺẼẸÊỀẾỂỄỆIÌÍỈĨỊOÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢUÙÚỦŨỤƯỪỨỬỮỰYỲÝỶỸỴĐ";

  @Test
  void decodesAllLettersOfTcvn3() {
    assertThat(
            LegacyEncoding.TCVN3.decode(
                hex(
                    "61b5b8b6b7b9a8bbbebcbdc6a9c7cac8c9cb65ccd0cecfd1aad2d5d3d4d669d7ddd8dcde6fdfe3e1e2e4abe5e8e6e7e9aceaedebecee75eff3f1f2f4adf5f8f6f7f979fafdfbfcfeae")))
        .isEqualTo(SMALL);
    assertThat(
            LegacyEncoding.TCVN3.decode(
                hex(
                    "418083818284a1afc0babf85a2c1c4c2c38645878a88898ba3c5dacdd98c498d908e8f914f9295939496a4dbffe0f097a5989b999a9c559d019e9f02a60411050612591316141517a7")))
        .isEqualTo(LARGE);
  }

  @Test
  void decodesCapitalsThatConvertersWriteInTcvn3AsACapitalAndASmallLetter() {
    assertThat(
            LegacyEncoding.TCVN3.decode(
                hex(
                    "4141b541b841b641b741b9a1a1bba1bea1bca1bda1c6a2a2c7a2caa2c8a2c9a2cb4545cc45d045ce45cf45d1a3a3d2a3d5a3d3a3d4a3d64949d749dd49d849dc49de4f4fdf4fe34fe14fe24fe4a4a4e5a4e8a4e6a4e7a4e9a5a5eaa5eda5eba5eca5ee5555ef55f355f155f255f4a6a6f5a6f8a6f6a6f7a6f95959fa59fd59fb59fc59fea7")))
        .isEqualTo(LARGE);
    assertThat(LegacyEncoding.TCVN3.decode(hex("54d54f41ee"))).isEqualTo("TếOAợ");
  }

  @Test
  void tellsSignsOfWindowsFromCapitalsInTcvn3() {
    assertThat(LegacyEncoding.TCVN3.decode(hex("93a7b6ae9420962085"))).isEqualTo("“Đảđ” – …");
    assertThat(LegacyEncoding.TCVN3.decode(hex("5448912042972042954f2e"))).isEqualTo("THỊ BỘ BÓO.");
  }

  @Test
  void decodesAllLettersOfVps() {
    assertThat(
            LegacyEncoding.VPS.decode(
                hex(
                    "61e0e1e4e3e5e6a2a1a3a4a5e2c0c3c4c5c665e8e9c8ebcbea8a898bcd8c69ecedccefce6ff2f3d5f586f4d2d3b087b6d6a9a7aaabae75f9fafbdbf8dcd8d9babbbf79ff9a9bcf9cc7")))
        .isEqualTo(SMALL);
    assertThat(
            LegacyEncoding.VPS.decode(
                hex(
                    "4180c1818202888e8d8ff004c28483851c0345d7c9defe05ca939094950649b5b4b7b8104fbcb9bdbe11d49796989912f79e9d9fa61355a8dad1ac14d0afadb11d1559b2ddfdb319f1")))
        .isEqualTo(LARGE);
  }

  @Test
  void decodesAllLettersOfViscii() {
    assertThat(
            LegacyEncoding.VISCII.decode(
                hex(
                    "61e0e1e4e3d5e5a2a1c6c7a3e2a5a4a6e7a765e8e9eba8a9eaabaaacadae69ecedefeeb86ff2f3f6f5f7f4b0afb1b2b5bdb6beb7defe75f9fafcfbf8dfd7d1d8e6f179cffdd6dbdcf0")))
        .isEqualTo(SMALL);
    assertThat(
            LegacyEncoding.VISCII.decode(
                hex(
                    "41c0c1c4c380c58281020583c2858486068745c8c9cb8889ca8b8a8c8d8e49cccd9bce984fd2d399a09ad4908f919293b4969597b39455d9da9c9d9ebfbbbabcffb9599fdd14191ed0")))
        .isEqualTo(LARGE);
  }

  @Test
  void decodesTonesThatTcvn3WritesAsLettersOfTheirOwn() {
    assertThat(LegacyEncoding.TCVN3.decode(hex("61b061b161b261b361b4aab3"))).isEqualTo("àảãáạế");
  }

  @Test
  void decodesAllLettersOfWindows1258() {
    assertThat(
            LegacyEncoding.WINDOWS_1258.decode(
                hex(
                    "6161cc61ec61d261de61f2e3e3cce3ece3d2e3dee3f2e2e2cce2ece2d2e2dee2f26565cc65ec65d265de65f2eaeacceaecead2eadeeaf26969cc69ec69d269de69f26f6fcc6fec6fd26fde6ff2f4f4ccf4ecf4d2f4def4f2f5f5ccf5ecf5d2f5def5f27575cc75ec75d275de75f2fdfdccfdecfdd2fddefdf27979cc79ec79d279de79f2f0")))
        .isEqualTo(SMALL);
    assertThat(
            LegacyEncoding.WINDOWS_1258.decode(
                hex(
                    "4141cc41ec41d241de41f2c3c3ccc3ecc3d2c3dec3f2c2c2ccc2ecc2d2c2dec2f24545cc45ec45d245de45f2cacacccaeccad2cadecaf24949cc49ec49d249de49f24f4fcc4fec4fd24fde4ff2d4d4ccd4ecd4d2d4ded4f2d5d5ccd5ecd5d2d5ded5f25555cc55ec55d255de55f2ddddccddecddd2dddeddf25959cc59ec59d259de59f2d0")))
        .isEqualTo(LARGE);
  }

  @Test
  void decodesAllLettersOfVni() {
    String small =
        "aaøaùaûaõaïaêaèaéaúaüaëaâaàaáaåaãaäeeøeùeûeõeïeâeàeáeåeãeäiìíæóò"
            + "ooøoùoûoõoïoâoàoáoåoãoäôôøôùôûôõôïuuøuùuûuõuïööøöùöûöõöïyyøyùyûyõîñ";
    String large =
        "AAØAÙAÛAÕAÏAÊAÈAÉAÚAÜAËAÂAÀAÁAÅAÃAÄEEØEÙEÛEÕEÏEÂEÀEÁEÅEÃEÄIÌÍÆÓÒ"
            + "OOØOÙOÛOÕOÏOÂOÀOÁOÅOÃOÄÔÔØÔÙÔÛÔÕÔÏUUØUÙUÛUÕUÏÖÖØÖÙÖÛÖÕÖÏYYØYÙYÛYÕÎÑ";
    assertThat(vni(small)).isEqualTo(SMALL);
    assertThat(vni(large)).isEqualTo(LARGE);
    assertThat(vni("Aùnh saùng")).isEqualTo("Ánh sáng");
  }

  @Test
  void decodesSentences() {
    byte[] tcvn3 =
        "Ngµy ThÇy thuèc ViÖt Nam, Bé Y tÕ th¨m huyÖn KiÕn Thôy"
            .getBytes(StandardCharsets.ISO_8859_1);
    assertThat(LegacyEncoding.TCVN3.decode(tcvn3))
        .isEqualTo("Ngày Thầy thuốc Việt Nam, Bộ Y tế thăm huyện Kiến Thụy");
    assertThat(vni("Ngaøy Thaày thuoác Vieät Nam, Boä Y teá thaêm huyeän Kieán Thuïy"))
        .isEqualTo("Ngày Thầy thuốc Việt Nam, Bộ Y tế thăm huyện Kiến Thụy");
  }

  private static String vni(String drawn) {
    return LegacyEncoding.VNI.decode(drawn.getBytes(Charset.forName("windows-1252")));
  }

  private static byte[] hex(String hex) {
    return HexFormat.of().parseHex(hex);
  }
}
