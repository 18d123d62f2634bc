package io.github.ilrs.server;

import io.github.ilrs.server.http.Answering;
import io.github.ilrs.server.http.Freshness;
import io.github.ilrs.server.http.Now;
import io.github.ilrs.server.http.RequestTarget;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;

/**
 * Keeps the finished answers that were asked for last in front of those who work them out. Only
 * what was found right is kept, for the day on which it was asked, so that a wrong request neither
 * fills the memory nor is let through later.
 */
final class RecentAnswers implements Answering {
  /** Longer targets are asked too rarely to be worth keeping. */
  private static final int LONGEST_KEY = 512;

  /** What comes with the server is finished already, and the rest is for its moment alone. */
  private static final Set<Freshness> KEPT = Set.of(Freshness.UNTIL_MIDNIGHT, Freshness.AN_HOUR);

  private final Answering behind;
  private final Recent<Key, Answered> answers;
  private final LongAdder hits = new LongAdder();
  private final LongAdder misses = new LongAdder();

  private record Key(LocalDate today, RequestTarget target) {}

  /**
   * @param maxBytes how many bytes of memory the cached responses may take, about
   */
  RecentAnswers(Answering behind, long maxBytes) {
    this.behind = behind;
    this.answers = new Recent<>(maxBytes, answered -> answered.answer().weight());
  }

  @Override
  public Answered answer(String method, RequestTarget target, Now now) {
    boolean reads = method.equals("GET") || method.equals("HEAD");
    if (!reads || target.path().length() + target.query().length() > LONGEST_KEY) {
      return behind.answer(method, target, now);
    }
    Key key = new Key(now.today(), target);
    Optional<Answered> kept = answers.find(key);
    if (kept.isPresent()) {
      hits.increment();
      return kept.get();
    }
    misses.increment();
    Answered answered = behind.answer(method, target, now);
    if (KEPT.contains(answered.answer().freshness())) {
      answers.keep(key, answered);
    }
    return answered;
  }

  /** How many requests were answered from here. */
  long hits() {
    return hits.sum();
  }

  /** How many requests were looked for here and had to be worked out. */
  long misses() {
    return misses.sum();
  }
}
