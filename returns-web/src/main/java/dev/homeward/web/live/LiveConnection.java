package dev.homeward.web.live;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One open page. It hears that something changed, never what: it asks again for what it may see.
 * Changes that come while it is told of one count as one.
 */
final class LiveConnection {

  /** The browser then connects anew, so that what was lost on the way is not kept for ever. */
  private static final Duration LIFE = Duration.ofMinutes(10);

  private static final Duration HEARTBEAT = Duration.ofSeconds(20);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final long RECONNECT_MILLIS = 3000;

  private final Topic topic;
  private final String client;
  private final SseEmitter emitter = new SseEmitter(LIFE.toMillis());
  private final BlockingQueue<Boolean> news = new ArrayBlockingQueue<>(1);
  private final CountDownLatch end = new CountDownLatch(1);

  LiveConnection(Topic topic, String client) {
    this.topic = topic;
    this.client = client;
    emitter.onCompletion(this::close);
    emitter.onTimeout(this::close);
    emitter.onError(_ -> close());
  }

  Topic topic() {
    return topic;
  }

  String client() {
    return client;
  }

  SseEmitter emitter() {
    return emitter;
  }

  void tell() {
    news.offer(true);
  }

  void close() {
    end.countDown();
    tell();
  }

  /** Talks until one side goes. */
  void talk() {
    try {
      emitter.send(SseEmitter.event().comment("here").reconnectTime(RECONNECT_MILLIS));
      while (end.getCount() > 0) {
        Boolean changed = news.poll(HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS);
        if (end.getCount() > 0) {
          emitter.send(
              changed == null
                  ? SseEmitter.event().comment("here")
                  : SseEmitter.event().name("changed").data("1"));
        }
        if (changed != null && end.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
          break;
        }
      }
      emitter.complete();
    } catch (IOException | IllegalStateException gone) {
      emitter.complete();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
