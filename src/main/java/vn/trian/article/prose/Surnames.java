package vn.trian.article.prose;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import vn.trian.text.Fold;

/** The family names of Vietnam's peoples, which a person's name begins with. */
final class Surnames {
  private static final Set<String> ALL =
      Arrays.stream(
              """
              Sa Lỳ Giàng Cầm Lường Hầu Thạch Kiên Danh Neáng Ka Chamaléa Pi Kator Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Đoàn Trịnh Lâm
              Mai Trương Đào Cao Hà Lương Tạ Tống Châu Vương Thái Tô Quách Đàm Lưu La Lại Mạc Nghiêm Ninh
              Phùng Quản Sầm Thạch Thân Thiều Tiêu Tăng Từ Văn Viên Vi Kiều Khổng Khúc Giang Giáp Doãn Chu
              Cù Cung Bạch Bế Âu An Ân Bá Biện Cam Cồ Cấn Dư Diệp Hứa Hầu Hàn Kim Kha Liễu Lò Lù Lường Ma
              Mã Mông Nông Ngụy Nhâm Nhữ Nhan Ôn Phí Quàng Quan Sử Thẩm Tòng Triệu Trang Trà Tôn Ung
              Vàng Giàng Sùng Thào Hờ Vừ Lầu Cứ Mùa Hạng Ksor Siu Rmah Kpă Rơ Rcom Điểu Danh Sơn Thị Đồng
              Lục Chẩu Chảo Tẩn Phàn Lỷ Vù Lèng Hoa Hạ Khương Lều Lã Lữ Mẫn Nguỵ Ngọ Phúc Sái Tất Tào Trình
              Tưởng Viêm Xa Yên Đậu Đổng Đường Ứng Ngân Bàn Hủng Lô Moong Cụt Vi Kring Alăng Bríu Hôih Zơrâm
              Blong Hồng Bành Quảng Thành Tấn Thượng Bảo Chế Khiếu Mẫu Mâu Niê Pinăng Cil Bơ Kră
              """
                  .strip()
                  .split("\\s+"))
          .map(Fold::key)
          .collect(Collectors.toUnmodifiableSet());

  private Surnames() {}

  static boolean isOne(String key) {
    return ALL.contains(key);
  }
}
