package io.github.ilrs.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ilrs.catalog.OpportunityQuery;
import io.github.ilrs.model.programme.MissionId;
import io.github.ilrs.model.programme.NamedMission;
import io.github.ilrs.server.IlrsServer;
import io.github.ilrs.server.ServerOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A client that is used a lot, and then closed, leaves nothing behind. */
@Timeout(120)
class ManyCallsTest {
  private static final IlrsServer SERVER = IlrsServer.start(ServerOptions.defaults().withPort(0));
  private static final int THREADS = 32;
  private static final int CALLS = 200;

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void afterManyCallsFromManyThreadsAClosedClientHasNoThread() throws Exception {
    Set<Long> before = ids();
    try (IlrsClient client = IlrsClient.of(SERVER.uri())) {
      int expected = client.today().count(OpportunityQuery.all().open(true));
      ExecutorService callers = Executors.newFixedThreadPool(THREADS);
      List<Future<Integer>> all = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        all.add(
            callers.submit(
                () -> {
                  int right = 0;
                  for (int call = 0; call < CALLS; call++) {
                    int found = client.today().count(OpportunityQuery.all().open(true));
                    right += found == expected ? 1 : 0;
                  }
                  return right;
                }));
      }
      for (Future<Integer> caller : all) {
        assertEquals(CALLS, caller.get());
      }
      callers.shutdown();
    }
    Set<String> left = left(before);
    // Before JDK 21 the thread of an HttpClient ends when the client is collected.
    for (int i = 0; i < 200 && !left.isEmpty(); i++) {
      System.gc();
      Thread.sleep(50);
      left = left(before);
    }
    assertEquals(Set.of(), left);
  }

  private static Set<Long> ids() {
    Set<Long> ids = new TreeSet<>();
    Thread.getAllStackTraces().keySet().forEach(thread -> ids.add(thread.getId()));
    return ids;
  }

  /** The names of threads that came since, but for the server's and the platform's own. */
  private static Set<String> left(Set<Long> before) {
    Set<String> left = new TreeSet<>();
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      String name = thread.getName();
      boolean others = name.startsWith("vert.x") || name.equals("Common-Cleaner");
      if (!before.contains(thread.getId()) && !others) {
        left.add(name);
      }
    }
    return left;
  }

  @Test
  void theHeapStaysFlatOverManyDifferentCalls() throws Exception {
    try (IlrsClient client = IlrsClient.of(SERVER.uri())) {
      ask(client, 2_000);
      long before = used();
      ask(client, 4_000);
      long grown = used() - before;
      assertTrue(grown < 4 << 20, () -> "grew by " + grown + " bytes");
    }
  }

  /** Half of them the same question again, half of them others, thousands of them. */
  private static void ask(IlrsClient client, int calls) {
    List<MissionId> missions = List.of(NamedMission.values());
    for (int i = 0; i < calls; i++) {
      int chosen = i % 2 == 0 ? 1 : i;
      MissionId[] some =
          IntStream.range(0, missions.size())
              .filter(bit -> (chosen >> bit & 1) == 1)
              .mapToObj(missions::get)
              .toArray(MissionId[]::new);
      client.find(OpportunityQuery.all().mission(some).open(true));
    }
  }

  /** Says how large the heap is in the course of as many calls as are asked for. */
  public static void main(String... calls) throws Exception {
    try (IlrsClient client = IlrsClient.of(SERVER.uri())) {
      int tenth = Integer.parseInt(calls[0]) / 10;
      for (int i = 1; i <= 10; i++) {
        ask(client, tenth);
        System.out.printf("%,d calls: %,d kB%n", i * tenth, used() / 1024);
      }
    } finally {
      SERVER.close();
    }
  }

  private static long used() throws InterruptedException {
    for (int i = 0; i < 5; i++) {
      System.gc();
      Thread.sleep(50);
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
