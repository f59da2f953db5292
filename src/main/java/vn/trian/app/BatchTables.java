package vn.trian.app;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** Spring Batch's own tables, by Batch's own script, which serves H2 and PostgreSQL alike. */
final class BatchTables implements JavaMigration {
  static final MigrationVersion VERSION = MigrationVersion.fromVersion("2");

  @Override
  public MigrationVersion getVersion() {
    return VERSION;
  }

  @Override
  public String getDescription() {
    return "batch tables";
  }

  @Override
  public Integer getChecksum() {
    return 1;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) {
    ScriptUtils.executeSqlScript(
        context.getConnection(),
        new ClassPathResource("org/springframework/batch/core/schema-postgresql.sql"));
  }
}
