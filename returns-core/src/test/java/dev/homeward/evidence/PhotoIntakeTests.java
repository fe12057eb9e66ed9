package dev.homeward.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.homeward.shared.BusinessRuleViolation;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhotoIntakeTests {

  private final PhotoIntake intake = new PhotoIntake();

  @ParameterizedTest
  @ValueSource(strings = {"jpg", "png"})
  void shrinksLargePicturesToTwoSizes(String format) {
    Photo photo = take(Pictures.halves(format, 4200, 2100));

    BufferedImage full = Pictures.seen(photo.full());
    assertThat(full.getWidth()).isEqualTo(2000);
    assertThat(full.getHeight()).isEqualTo(1000);
    assertThat(Pictures.reddish(full.getRGB(100, 500))).isTrue();
    assertThat(Pictures.reddish(full.getRGB(1900, 500))).isFalse();
    assertThat(Pictures.seen(photo.small()).getWidth()).isEqualTo(320);
  }

  @Test
  void leavesSmallPicturesAsSmallAsTheyAre() {
    assertThat(Pictures.seen(take(Pictures.halves("png", 90, 60)).full()).getWidth()).isEqualTo(90);
  }

  @Test
  void readsWebp() {
    BufferedImage seen = Pictures.seen(take(Pictures.webp()).full());

    assertThat(seen.getWidth()).isEqualTo(40);
    assertThat(Pictures.reddish(seen.getRGB(20, 10))).isTrue();
  }

  @Test
  void turnsWhatTheCameraStoredLyingAndDropsThePlace() {
    byte[] stored = Pictures.turnedJpegWithPlace(200, 100);
    assertThat(text(stored)).contains("GPS 52.5200");
    Photo photo = take(stored);

    BufferedImage seen = Pictures.seen(photo.full());
    assertThat(seen.getWidth()).isEqualTo(100);
    assertThat(seen.getHeight()).isEqualTo(200);
    // Turned to the right, the left half is on top.
    assertThat(Pictures.reddish(seen.getRGB(50, 20))).isTrue();
    assertThat(Pictures.reddish(seen.getRGB(50, 180))).isFalse();
    assertThat(text(photo.full())).doesNotContain("GPS", "Exif");
    assertThat(text(photo.small())).doesNotContain("GPS", "Exif");
  }

  @Test
  void keepsNothingOfWhatHidesBehindAPicture() {
    byte[] picture = Pictures.halves("jpg", 50, 50);
    byte[] page = "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
    byte[] both = Arrays.copyOf(picture, picture.length + page.length);
    System.arraycopy(page, 0, both, picture.length, page.length);

    assertThat(text(take(both).full())).doesNotContain("script");
  }

  @Test
  void showsTransparentPicturesOnWhite() {
    assertThat(Pictures.seen(take(Pictures.transparentPng()).full()).getRGB(5, 5) & 0xFFFFFF)
        .isEqualTo(0xFFFFFF);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gif", "bmp"})
  void refusesOtherKindsOfPictures(String format) {
    assertRefused(Pictures.halves(format, 10, 10), "photo.wrong-type");
  }

  @Test
  void refusesWhatIsNoPicture() {
    assertRefused("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), "photo.wrong-type");
    assertRefused(new byte[0], "photo.wrong-type");
  }

  @Test
  void refusesWhatUnpacksToTooMuchBeforeUnpackingIt() {
    assertRefused(Pictures.bomb(), "photo.too-many-pixels");
  }

  @Test
  void refusesHalfAPicture() {
    byte[] whole = Pictures.halves("png", 300, 300);
    assertRefused(Arrays.copyOf(whole, whole.length / 2), "photo.broken");
    assertRefused(Arrays.copyOf(Pictures.webp(), 40), "photo.broken");
  }

  @Test
  void refusesFilesOfMoreThanTenMegabytes() {
    byte[] most = Arrays.copyOf(Pictures.halves("jpg", 50, 50), PhotoIntake.MOST_BYTES);
    assertThat(take(most).full()).isNotEmpty();
    assertRefused(Arrays.copyOf(most, PhotoIntake.MOST_BYTES + 1), "photo.too-large");
  }

  private Photo take(byte[] file) {
    return intake.take(Pictures.upload(file));
  }

  private void assertRefused(byte[] file, String code) {
    assertThatExceptionOfType(BusinessRuleViolation.class)
        .isThrownBy(() -> take(file))
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  private static String text(byte[] file) {
    return new String(file, StandardCharsets.ISO_8859_1);
  }
}
