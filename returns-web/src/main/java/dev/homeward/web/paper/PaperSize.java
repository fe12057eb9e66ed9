package dev.homeward.web.paper;

import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** What a paper is printed on. */
public enum PaperSize {
  /** Labels of 4 by 6 inches. */
  LABEL(288, 432, 12),
  A4(595.28f, 841.89f, 48);

  final float width;
  final float height;
  final float margin;

  PaperSize(float width, float height, float margin) {
    this.width = width;
    this.height = height;
    this.margin = margin;
  }

  PDRectangle page() {
    return new PDRectangle(width, height);
  }
}
