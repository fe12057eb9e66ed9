package dev.homeward.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import org.springframework.util.FileSystemUtils;

/** The files of one PostgreSQL: made once, then only ever read by us. */
final class PostgresCluster {

  static final String MAJOR_VERSION = "18";

  private final DataDirectory directory;
  private final PostgresPrograms programs;

  PostgresCluster(DataDirectory directory, PostgresPrograms programs) {
    this.directory = directory;
    this.programs = programs;
  }

  /** Makes the cluster on the first start and refuses, without touching it, one we cannot run. */
  Path prepare() throws IOException {
    Path cluster = directory.cluster();
    if (isAbsent(cluster)) {
      create();
    }
    check(cluster);
    try (InputStream settings = PostgresCluster.class.getResourceAsStream("homeward.conf")) {
      Files.copy(
          Objects.requireNonNull(settings),
          cluster.resolve("homeward.conf"),
          StandardCopyOption.REPLACE_EXISTING);
    }
    return cluster;
  }

  private static boolean isAbsent(Path cluster) throws IOException {
    if (!Files.isDirectory(cluster)) {
      return Files.notExists(cluster);
    }
    requireReadable(cluster);
    try (var entries = Files.list(cluster)) {
      return entries.findAny().isEmpty();
    }
  }

  private void check(Path cluster) throws IOException {
    requireReadable(cluster);
    if (!Files.getOwner(cluster).equals(directory.user())) {
      throw foreign(cluster);
    }
    Path version = cluster.resolve("PG_VERSION");
    if (!Files.isRegularFile(version)) {
      throw damaged(cluster, "it has no PG_VERSION file");
    }
    String major = Files.readString(version).strip();
    if (!major.equals(MAJOR_VERSION)) {
      throw otherVersion(cluster, major);
    }
    if (!Files.isRegularFile(cluster.resolve("global").resolve("pg_control"))) {
      throw damaged(cluster, "its global/pg_control file is missing");
    }
    if (!Files.isRegularFile(DatabaseCredentials.file(cluster))) {
      throw damaged(cluster, "its homeward.credentials file is missing");
    }
  }

  private void create() throws IOException {
    Path unfinished = directory.unfinishedCluster();
    FileSystemUtils.deleteRecursively(unfinished);
    DatabaseCredentials credentials = DatabaseCredentials.generate();
    initialise(unfinished, credentials.superuserPassword());
    credentials.writeTo(unfinished);
    Files.writeString(
        unfinished.resolve("postgresql.conf"),
        "\ninclude_if_exists = 'homeward.conf'\n",
        StandardOpenOption.APPEND);
    // The stand-alone server takes one statement a line and needs neither a port nor a login.
    programs.run(
        """
        create role %1$s login password '%2$s'
        create database %1$s owner %1$s
        """
            .formatted(DatabaseCredentials.APPLICATION, credentials.applicationPassword()),
        "postgres",
        "--single",
        "-D",
        unfinished.toString(),
        "postgres");
    Files.move(unfinished, directory.cluster(), StandardCopyOption.ATOMIC_MOVE);
  }

  /** The built-in C.UTF-8 locale sorts alike on every machine and after every upgrade of it. */
  private void initialise(Path target, String superuserPassword) throws IOException {
    Path password = directory.root().resolve("postgres.password");
    Files.deleteIfExists(password);
    DatabaseCredentials.createPrivate(password);
    try {
      Files.writeString(password, superuserPassword);
      programs.run(
          "",
          "initdb",
          "--pgdata=" + target,
          "--username=" + DatabaseCredentials.SUPERUSER,
          "--pwfile=" + password,
          "--auth=scram-sha-256",
          "--encoding=UTF8",
          "--locale=C",
          "--locale-provider=builtin",
          "--builtin-locale=C.UTF-8",
          "--no-instructions");
    } finally {
      Files.delete(password);
    }
  }

  private static void requireReadable(Path cluster) {
    if (!Files.isReadable(cluster)) {
      throw foreign(cluster);
    }
  }

  private static DatabaseUnavailable foreign(Path cluster) {
    return new DatabaseUnavailable(
        "The database in " + cluster + " belongs to another user of this machine.",
        "Start Homeward as the user who owns that folder, or hand the whole data folder over to"
            + " this user.");
  }

  private static DatabaseUnavailable otherVersion(Path cluster, String major) {
    return new DatabaseUnavailable(
        "The database in %s was written by PostgreSQL %s, and this Homeward runs PostgreSQL %s."
            .formatted(cluster, major, MAJOR_VERSION),
        "Start the Homeward version that wrote it, or move its content with pg_dump and"
            + " pg_restore; the folder was not changed.");
  }

  private static DatabaseUnavailable damaged(Path cluster, String why) {
    return new DatabaseUnavailable(
        "The folder %s is not a complete PostgreSQL database: %s.".formatted(cluster, why),
        "Restore it from a backup, or move it away to start empty; the folder was not changed.");
  }
}
