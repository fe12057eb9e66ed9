/**
 * Reads an uploaded file as rows of text: unpacking, character set, separator, and their limits.
 */
@NullMarked
package dev.homeward.imports.file;

import org.jspecify.annotations.NullMarked;
