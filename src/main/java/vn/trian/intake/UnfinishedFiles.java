package vn.trian.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import vn.trian.visit.ledger.SourceFile;
import vn.trian.visit.ledger.SourceFiles;

/** Gives out the files that were received and are not read to their end. */
final class UnfinishedFiles implements Partitioner {
  private final SourceFiles files;

  UnfinishedFiles(SourceFiles files) {
    this.files = files;
  }

  @Override
  public Map<String, ExecutionContext> partition(int gridSize) {
    Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
    for (SourceFile file : files.listUnfinished()) {
      ExecutionContext context = new ExecutionContext();
      context.putInt(NewFiles.FILE, file.id());
      partitions.put(file.sha256(), context);
    }
    return partitions;
  }
}
