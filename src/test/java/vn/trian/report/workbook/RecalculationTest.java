package vn.trian.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trian.Tools;
import vn.trian.report.content.Models;

/** Another program that calculates the formulas finds the figures that stand in the workbook. */
class RecalculationTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"month", "years"})
  void byLibreOffice(String document) throws IOException, InterruptedException {
    Tools.require("soffice");
    Models model = document.equals("month") ? Models.sampleMonth() : Models.sampleYears();
    Path file = folder.resolve("written.xlsx");
    new WorkbookWriter().write(model.build(), file);
    Path without = folder.resolve("a.xlsx");
    Map<String, Double> values = takeOutValues(file, without);
    assertThat(values.size()).isEqualTo(document.equals("month") ? 18 : 313);

    Path calculated = calculate(without);

    try (XSSFWorkbook workbook = new XSSFWorkbook(calculated.toFile().getPath())) {
      values.forEach(
          (address, value) -> {
            String[] at = address.split("!", -1);
            Sheet sheet = workbook.getSheet(at[0]);
            assertThat(cell(sheet, at[1]).getNumericCellValue())
                .as(address)
                .isCloseTo(value, within(1e-12));
          });
    }
  }

  /** Nothing but a calculation can bring the values back. */
  private static Map<String, Double> takeOutValues(Path from, Path to) throws IOException {
    Map<String, Double> values = new LinkedHashMap<>();
    try (XSSFWorkbook workbook = new XSSFWorkbook(from.toFile().getPath());
        OutputStream out = Files.newOutputStream(to)) {
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            if (cell.getCellType() == CellType.FORMULA) {
              values.put(
                  sheet.getSheetName() + "!" + cell.getAddress(), cell.getNumericCellValue());
              ((XSSFCell) cell).getCTCell().unsetV();
            }
          }
        }
      }
      workbook.write(out);
    }
    return values;
  }

  private Path calculate(Path workbook) throws IOException, InterruptedException {
    Path out = Files.createDirectory(folder.resolve("out"));
    Process office =
        new ProcessBuilder(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("office").toUri(),
                "--headless",
                "--convert-to",
                "xlsx",
                "--outdir",
                out.toString(),
                workbook.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("office.log").toFile())
            .start();
    assertThat(office.waitFor(120, TimeUnit.SECONDS)).isTrue();
    return out.resolve(workbook.getFileName());
  }

  private static Cell cell(Sheet sheet, String address) {
    CellReference at = new CellReference(address);
    return sheet.getRow(at.getRow()).getCell(at.getCol());
  }
}
