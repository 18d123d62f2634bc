package io.github.ilrs.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ilrs.client.CannedServer.Canned;
import io.github.ilrs.client.api.MissionsApi.ListMissionsRequest;
import io.github.ilrs.model.programme.OrganizationId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A client leaves no threads, connections or memory behind, however many calls it makes. */
@Timeout(120)
class ResourceLeakTest {
  private static final int THREADS = 32;
  private static final int CALLS = 100;
  private static final String NO_ITEMS_JSON = "{\"asOf\":\"2026-11-21\",\"total\":0,\"items\":[]}";
  private static final Canned NO_ITEMS = Canned.json(NO_ITEMS_JSON);

  @Test
  void aClosedClientHasNoThreadsAfterManyConcurrentCalls() throws Exception {
    try (CannedServer server = CannedServer.inTurn(NO_ITEMS)) {
      Set<Long> before = ids();
      try (IlrsClient client = IlrsClient.of(server.uri())) {
        ExecutorService callers = Executors.newFixedThreadPool(THREADS);
        List<Future<Integer>> all = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
          all.add(callers.submit(() -> callSeveralTimes(client, CALLS)));
        }
        for (Future<Integer> caller : all) {
          assertEquals(0, caller.get());
        }
        callers.shutdown();
      }
      Set<String> left = left(before);
      // Before JDK 21 the thread of an HttpClient ends when the client is garbage.
      for (int i = 0; i < 200 && !left.isEmpty(); i++) {
        System.gc();
        Thread.sleep(50);
        left = left(before);
      }
      assertEquals(Set.of(), left);
    }
  }

  private static int callSeveralTimes(IlrsClient client, int calls) {
    int items = 0;
    for (int call = 0; call < calls; call++) {
      items += HttpTransport.await(client.missionsApi().listMissions()).total();
    }
    return items;
  }

  private static Set<Long> ids() {
    Set<Long> ids = new TreeSet<>();
    Thread.getAllStackTraces().keySet().forEach(thread -> ids.add(thread.getId()));
    return ids;
  }

  /** The names of threads that were started since, without those of the server and the platform. */
  private static Set<String> left(Set<Long> before) {
    Set<String> left = new TreeSet<>();
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      String name = thread.getName();
      boolean others = name.startsWith("pool-") || name.equals("Common-Cleaner");
      if (!before.contains(thread.getId()) && !others) {
        left.add(name);
      }
    }
    return left;
  }

  @Test
  void theHeapStaysFlatOverManyDifferentCalls() throws Exception {
    Canned large =
        Canned.of(
            200,
            CannedServer.utf8(" ".repeat(20_000) + NO_ITEMS_JSON),
            "Content-Type",
            "application/json",
            "ETag",
            "\"a\"");
    List<Long> used = new ArrayList<>();
    try (CannedServer server = CannedServer.inTurn(large);
        IlrsClient client = IlrsClient.of(server.uri())) {
      for (int part = 0; part < 4; part++) {
        for (int i = 0; i < 1_500; i++) {
          HttpTransport.await(
              client
                  .missionsApi()
                  .listMissions(
                      ListMissionsRequest.builder()
                          .lead(List.of(OrganizationId.parse("M-" + part * 1_500 + i)))
                          .build()));
          server.received();
        }
        used.add(used());
      }
    }
    long grown = used.get(3) - used.get(1);
    assertTrue(grown < 2 << 20, () -> "after each 1,500 calls: " + used);
  }

  private static long used() throws InterruptedException {
    for (int i = 0; i < 5; i++) {
      System.gc();
      Thread.sleep(50);
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
