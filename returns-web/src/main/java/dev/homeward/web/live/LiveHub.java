package dev.homeward.web.live;

import dev.homeward.notification.NewsFeed;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * All pages of this node that follow. The news are read from the database while somebody listens,
 * twice a second, whichever node they came from; whoever files a return pays nothing for it.
 */
@Component
public class LiveHub {

  private static final Logger LOG = LoggerFactory.getLogger(LiveHub.class);
  private static final int MOST = 2_000;
  private static final int MOST_PER_CLIENT = 6;

  private final NewsFeed feed;
  private final Queue<LiveConnection> open = new ConcurrentLinkedQueue<>();
  private @Nullable String place;

  LiveHub(NewsFeed feed) {
    this.feed = feed;
  }

  /**
   * Lets a page follow; 429 where the whole node has too many. Of the pages of one client the
   * oldest makes room: most likely it was left, and nobody has noticed yet.
   *
   * @param client names a person or a link, to count their pages
   */
  public ResponseEntity<SseEmitter> follow(Topic topic, String client) {
    LiveConnection connection = new LiveConnection(topic, client);
    if (!admit(connection)) {
      return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).build();
    }
    Thread.ofVirtual()
        .name("live")
        .start(() -> {
          try {
            connection.talk();
          } finally {
            open.remove(connection);
          }
        });
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .header("X-Accel-Buffering", "no")
        .body(connection.emitter());
  }

  private synchronized boolean admit(LiveConnection connection) {
    if (open.size() >= MOST) {
      return false;
    }
    List<LiveConnection> own =
        open.stream().filter(c -> c.client().equals(connection.client())).toList();
    if (own.size() >= MOST_PER_CLIENT) {
      open.remove(own.getFirst());
      own.getFirst().close();
    }
    if (place == null) {
      place = feed.now();
    }
    return open.add(connection);
  }

  @Scheduled(fixedDelay = 500)
  synchronized void poll() {
    if (open.isEmpty() || place == null) {
      place = null;
      return;
    }
    try {
      NewsFeed.News news = feed.since(place);
      place = news.place();
      for (LiveConnection connection : open) {
        if (news.changed().stream().anyMatch(connection.topic()::hears)) {
          connection.tell();
        }
      }
    } catch (DataAccessException away) {
      LOG.debug("no news now", away);
    }
  }

  /** Before the web server waits for its last requests: these would never end by themselves. */
  @EventListener(ContextClosedEvent.class)
  void stop() {
    open.forEach(LiveConnection::close);
  }
}
