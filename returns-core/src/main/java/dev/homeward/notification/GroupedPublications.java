package dev.homeward.notification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.events.EventPublication.Status;
import org.springframework.modulith.events.core.EventPublicationRepository;
import org.springframework.modulith.events.core.PublicationTargetIdentifier;
import org.springframework.modulith.events.core.TargetEventPublication;

/**
 * The registry's table, with fewer writes: that a listener has begun is not written, and what
 * listeners have heard is removed together, some moments later. A process that dies in between
 * hears the same again, which listeners must bear anyway.
 */
final class GroupedPublications implements EventPublicationRepository, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(GroupedPublications.class);
  private static final long PAUSE_MS = 200;

  private final EventPublicationRepository table;
  private final Queue<UUID> heard = new ConcurrentLinkedQueue<>();
  private final ScheduledExecutorService remover =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("heard-events").factory());

  private final Future<?> removal;

  GroupedPublications(EventPublicationRepository table) {
    this.table = table;
    this.removal =
        remover.scheduleWithFixedDelay(
            this::removeHeard, PAUSE_MS, PAUSE_MS, TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    removal.cancel(false);
    remover.close();
    removeHeard();
  }

  /** Removes what was heard since the last time; what fails to go is tried again with the next. */
  private void removeHeard() {
    List<UUID> ids = new ArrayList<>();
    for (UUID id = heard.poll(); id != null; id = heard.poll()) {
      ids.add(id);
    }
    if (ids.isEmpty()) {
      return;
    }
    try {
      table.deletePublications(ids);
    } catch (RuntimeException failure) {
      LOG.warn("{} events that were heard stay in the registry for now", ids.size(), failure);
      heard.addAll(ids);
    }
  }

  @Override
  public TargetEventPublication create(TargetEventPublication publication) {
    return table.create(publication);
  }

  /**
   * Not written: whether it was begun or not, it is told again if it is still there in a minute.
   */
  @Override
  public void markProcessing(UUID identifier) {}

  @Override
  public void markCompleted(TargetEventPublication publication, Instant completionDate) {
    heard.add(publication.getIdentifier());
  }

  @Override
  public void markCompleted(UUID identifier, Instant completionDate) {
    heard.add(identifier);
  }

  @Override
  public void markCompleted(
      Object event, PublicationTargetIdentifier identifier, Instant completionDate) {
    table.markCompleted(event, identifier, completionDate);
  }

  @Override
  public void markFailed(UUID identifier) {
    table.markFailed(identifier);
  }

  @Override
  public boolean markResubmitted(UUID identifier, Instant resubmissionDate) {
    return table.markResubmitted(identifier, resubmissionDate);
  }

  @Override
  public List<TargetEventPublication> findIncompletePublications() {
    return table.findIncompletePublications();
  }

  @Override
  public List<TargetEventPublication> findIncompletePublicationsPublishedBefore(Instant instant) {
    return table.findIncompletePublicationsPublishedBefore(instant);
  }

  @Override
  public Optional<TargetEventPublication> findIncompletePublicationsByEventAndTargetIdentifier(
      Object event, PublicationTargetIdentifier targetIdentifier) {
    return table.findIncompletePublicationsByEventAndTargetIdentifier(event, targetIdentifier);
  }

  @Override
  public List<TargetEventPublication> findCompletedPublications() {
    return table.findCompletedPublications();
  }

  @Override
  public List<TargetEventPublication> findFailedPublications(FailedCriteria criteria) {
    return table.findFailedPublications(criteria);
  }

  @Override
  public List<TargetEventPublication> findByStatus(Status status) {
    return table.findByStatus(status);
  }

  @Override
  public int countByStatus(Status status) {
    return table.countByStatus(status);
  }

  @Override
  public void deletePublications(List<UUID> identifiers) {
    table.deletePublications(identifiers);
  }

  @Override
  public void deleteCompletedPublications() {
    table.deleteCompletedPublications();
  }

  @Override
  public void deleteCompletedPublicationsBefore(Instant instant) {
    table.deleteCompletedPublicationsBefore(instant);
  }
}
