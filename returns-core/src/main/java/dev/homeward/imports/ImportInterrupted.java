package dev.homeward.imports;

/** The process is asked to stop; the run is taken up again by the next one. */
class ImportInterrupted extends RuntimeException {}
