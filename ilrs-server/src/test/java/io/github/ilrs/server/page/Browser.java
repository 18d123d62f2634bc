package io.github.ilrs.server.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ilrs.model.json.IlrsJson;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.PageLoadStrategy;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A headless browser that records the requests and errors of the page. */
final class Browser implements AutoCloseable {
  /** A desk. */
  static final Screen DESKTOP = new Screen(1280, 900, false);

  /** A common phone. */
  static final Screen PHONE = new Screen(390, 844, true);

  /** The narrowest phone that we care for. */
  static final Screen SMALL_PHONE = new Screen(360, 740, true);

  /** Says at every start that it knows no protocol of this browser's age, which we do not use. */
  private static final Logger DEVTOOLS = Logger.getLogger("org.openqa.selenium.devtools");

  static {
    DEVTOOLS.setLevel(Level.SEVERE);
  }

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final ChromeDriver driver;
  private final Path profile;

  private Browser(ChromeDriver driver, Path profile) {
    this.driver = driver;
    this.profile = profile;
  }

  /**
   * What is shown on.
   *
   * @param width in CSS pixels
   * @param height in CSS pixels
   * @param mobile true if it is held in the hand
   */
  record Screen(int width, int height, boolean mobile) {}

  /** The browser and its driver from the path; empty if one of them is not there. */
  static Optional<Browser> open() {
    Optional<Path> browser =
        Stream.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
            .flatMap(name -> onPath(name).stream())
            .findFirst();
    Optional<Path> driver = onPath("chromedriver");
    return browser.flatMap(found -> driver.map(foundDriver -> open(found, foundDriver)));
  }

  private static Optional<Path> onPath(String program) {
    return Stream.of(
            Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Browser open(Path browser, Path driver) {
    try {
      Path profile = Files.createTempDirectory("ilrs-browser");
      LoggingPreferences logs = new LoggingPreferences();
      logs.enable(LogType.BROWSER, Level.ALL);
      logs.enable(LogType.PERFORMANCE, Level.ALL);
      ChromeOptions options = new ChromeOptions();
      options.setBinary(browser.toFile());
      options.setPageLoadStrategy(PageLoadStrategy.NORMAL);
      options.setCapability("goog:loggingPrefs", logs);
      // No sandbox: tests run as root in containers, on our own page alone.
      options.addArguments(
          "--headless=new",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--disable-dev-shm-usage",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--disable-default-apps",
          "--disable-extensions",
          "--user-data-dir=" + profile);
      ChromeDriverService service =
          new ChromeDriverService.Builder()
              .usingDriverExecutable(driver.toFile())
              .usingAnyFreePort()
              .withTimeout(Duration.ofSeconds(60))
              .build();
      Browser opened = new Browser(new ChromeDriver(service, options), profile);
      opened.forget();
      return opened;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Shows on a screen of this size, light or dark. */
  Browser on(Screen screen, boolean dark) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of(
            "width", screen.width(),
            "height", screen.height(),
            "deviceScaleFactor", 1,
            "mobile", screen.mobile()));
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(
                Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"),
                // A picture taken in the middle of a transition shows neither side.
                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    return this;
  }

  /** Forgets what was recorded, loads an address anew and waits until its view is drawn. */
  Browser go(URI address) {
    forget();
    driver.get(address.toString());
    return settled();
  }

  /** Leaves the page, and forgets what was recorded; a browser begins with a page of its own. */
  private void forget() {
    driver.get("about:blank");
    requests();
    complaints();
  }

  /** Waits until the page has asked and drawn everything. */
  Browser settled() {
    until(
        "return document.readyState === 'complete'"
            + " && !document.querySelector('[aria-busy=true], .waiting')");
    return this;
  }

  /** Waits until a script gives true. */
  void until(String script, Object... arguments) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!Boolean.TRUE.equals(driver.executeScript(script, arguments))) {
      if (System.nanoTime() > end) {
        throw new AssertionError("Never true: " + script + " of " + List.of(arguments));
      }
      LockSupport.parkNanos(20_000_000);
    }
  }

  /** What a script gives. */
  @Nullable Object run(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  /** What the body of an asynchronous function gives, which may name its {@code argument}. */
  @Nullable Object later(String body, Object... argument) {
    return driver.executeAsyncScript(
        "const argument = arguments[0], done = arguments[arguments.length - 1];"
            + "(async () => {"
            + body
            + "})().then(done, error => done(`failed: ${error}`))",
        argument);
  }

  /** What a script gives, as a number. */
  long number(String script, Object... arguments) {
    return ((Number) Objects.requireNonNull(run(script, arguments), script)).longValue();
  }

  /** What a script gives, as text. */
  String text(String script, Object... arguments) {
    return String.valueOf(run(script, arguments));
  }

  /** The first element that a selector finds. */
  WebElement find(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  /** Presses keys where the focus is. */
  void press(CharSequence... keys) {
    driver.switchTo().activeElement().sendKeys(keys);
  }

  /** Presses Tab until the focus is on what the selector finds; fails if it never gets there. */
  void tabTo(String selector) {
    for (int i = 0; i < 60; i++) {
      press(Keys.TAB);
      if (Boolean.TRUE.equals(
          run("return document.activeElement.matches(arguments[0])", selector))) {
        return;
      }
    }
    throw new AssertionError("Tab never reaches " + selector);
  }

  /** One step back in the browser's history. */
  void back() {
    driver.navigate().back();
  }

  /** Where the browser is. */
  String address() {
    return driver.getCurrentUrl() == null ? "" : String.valueOf(driver.getCurrentUrl());
  }

  /** A picture of what is seen, as PNG. */
  byte[] picture() {
    return driver.getScreenshotAs(OutputType.BYTES);
  }

  /** What the console has complained about since the last time. */
  List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .map(LogEntry::getMessage)
        .toList();
  }

  /** What was asked over the network since the last time, and how much came back. */
  Requests requests() {
    List<JsonNode> events =
        driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
            .map(entry -> message(entry.getMessage()))
            .toList();
    return new Requests(
        events.stream()
            .filter(event -> event.path("method").asText().equals("Network.requestWillBeSent"))
            .map(event -> event.at("/params/request/url").asText())
            .filter(url -> !url.startsWith("data:") && !url.startsWith("about:"))
            .toList(),
        events.stream()
            .filter(event -> event.path("method").asText().equals("Network.loadingFinished"))
            .mapToLong(event -> event.at("/params/encodedDataLength").asLong())
            .sum());
  }

  private static JsonNode message(String json) {
    try {
      return IlrsJson.mapper().readTree(json).path("message");
    } catch (IOException e) {
      throw new UncheckedIOException(json, e);
    }
  }

  /**
   * What went over the network.
   *
   * @param addresses what was asked for, in order
   * @param bytes what came back over the wire, headers included
   */
  record Requests(List<String> addresses, long bytes) {}

  /** What the accessibility rules of axe-core find to be seriously wrong, a line each. */
  List<String> violations() {
    if (!Boolean.TRUE.equals(run("return typeof axe === 'object'"))) {
      run(Axe.SCRIPT);
    }
    Object found =
        driver.executeAsyncScript(
            "const done = arguments[0];"
                + "axe.run().then(({violations}) => done(violations"
                + ".filter(({impact}) => ['serious', 'critical'].includes(impact))"
                + ".flatMap(({id, help, nodes}) => nodes.map(node =>"
                + " `${id}: ${help}: ${node.target} ${node.any.map(each => each.message)}`))),"
                + " error => done([`axe failed: ${error}`]))");
    return found instanceof List<?> lines
        ? lines.stream().map(String::valueOf).toList()
        : List.of();
  }

  private static final class Axe {
    static final String SCRIPT = script();

    private static String script() {
      try (InputStream script = Browser.class.getResourceAsStream("/axe.min.js")) {
        return new String(
            Objects.requireNonNull(script, "axe.min.js").readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The fragment of an address, as the page writes it. */
  static String fragment(String address) {
    return Pattern.compile("^[^#]*#?").matcher(address).replaceFirst("");
  }

  @Override
  public void close() {
    driver.quit();
    try (Stream<Path> files = Files.walk(profile)) {
      files.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    } catch (IOException e) {
      // The profile lies in the folder for temporary files; what holds on to it will let go.
    }
  }
}
