package dev.homeward.imports.file;

import java.util.List;

/**
 * One row as it stands in the file.
 *
 * @param line number of the line the row starts on, from 1, as an editor shows it
 */
public record SourceRow(long line, List<String> values) {}
