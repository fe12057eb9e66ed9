package dev.homeward.imports.file;

import java.nio.charset.Charset;

/**
 * How to read a file, found by looking at its bytes and never at its name.
 *
 * @param skip bytes of the byte order mark
 * @param cutOff whether the last line has no line break: the file may be half of one
 */
public record FileShape(boolean gzip, Charset charset, int skip, char separator, boolean cutOff) {}
