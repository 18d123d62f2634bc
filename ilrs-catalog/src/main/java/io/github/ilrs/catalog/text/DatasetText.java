package io.github.ilrs.catalog.text;

import io.github.ilrs.catalog.validation.StructuralRules;
import io.github.ilrs.model.InvalidDatasetException;
import io.github.ilrs.model.Violation;
import io.github.ilrs.model.dataset.DatasetDocument;
import io.github.ilrs.model.evidence.Publisher;
import io.github.ilrs.model.evidence.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reads a dataset from text. Every error is reported: first syntax errors, each with its line;
 * then, if there are none, violations of the {@link StructuralRules}, each with the line of the
 * record.
 */
public final class DatasetText {
  /** The name under which syntax errors are reported. */
  static final String RULE = "text";

  private static final List<String> FILES =
      List.of(
          "sources.txt",
          "programme.txt",
          "roadmap.txt",
          "cooperation.txt",
          "matrix.txt",
          "contacts.txt",
          "participants.txt",
          "calls.txt",
          "payloads.txt",
          "sites.txt",
          "discrepancies.txt");

  /**
   * Statements take their dates and reliability from their sources, so the sources are read first.
   */
  private static final Comparator<Path> SOURCES_FIRST =
      Comparator.comparing((Path path) -> !name(path).equals("sources.txt"))
          .thenComparing(path -> path);

  private DatasetText() {}

  /**
   * Reads the dataset that comes with this library.
   *
   * @throws InvalidDatasetException if its text violates a rule, which the build prevents
   */
  public static DatasetDocument canonical() {
    return read(canonicalFiles());
  }

  /** Returns the text of the dataset that comes with this library, by file name. */
  static Map<String, String> canonicalFiles() {
    Map<String, String> files = new LinkedHashMap<>();
    FILES.forEach(name -> files.put(name, resource(name)));
    return files;
  }

  /**
   * Reads a dataset from the text files of a folder: sources.txt, then the others by name.
   *
   * @throws InvalidDatasetException with every violation and its place
   * @throws UncheckedIOException if a file cannot be read
   */
  public static DatasetDocument read(Path folder) {
    return read(files(folder));
  }

  /**
   * Reads the records in the text files of a folder, which may cite the sources of a dataset, and
   * adds them to its document.
   *
   * @throws InvalidDatasetException with every syntax error and its place
   * @throws UncheckedIOException if a file cannot be read
   */
  public static void readOver(
      DatasetDocument dataset, Path folder, DatasetDocument.Builder document) {
    reader(files(folder), document, dataset.publishers(), dataset.sources()).finish();
  }

  private static Map<String, String> files(Path folder) {
    Map<String, String> files = new LinkedHashMap<>();
    try (Stream<Path> paths = Files.list(folder)) {
      List<Path> texts =
          paths.filter(p -> p.toString().endsWith(".txt")).sorted(SOURCES_FIRST).toList();
      for (Path path : texts) {
        files.put(name(path), Files.readString(path));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The text of a dataset could not be read: " + folder, e);
    }
    return files;
  }

  /**
   * Reads a dataset from the text of these files.
   *
   * @param files the text of each file by its name, in the order in which they are read
   * @throws InvalidDatasetException with every violation and its place
   */
  public static DatasetDocument read(Map<String, String> files) {
    DatasetDocument.Builder all = DatasetDocument.builder();
    RecordReader reader = reader(files, all, List.of(), List.of());
    reader.finish();
    DatasetDocument document = document(all);
    refuse(
        StructuralRules.violations(document).stream()
            .map(violation -> violation.at(reader.placed(violation.place())))
            .toList());
    return document;
  }

  /** Reads all records, or throws all syntax errors. */
  private static RecordReader reader(
      Map<String, String> files,
      DatasetDocument.Builder document,
      List<Publisher> publishers,
      List<Source> sources) {
    List<Violation> violations = new ArrayList<>();
    List<TextRecord> records = new ArrayList<>();
    files.forEach((name, text) -> records.addAll(TextFile.records(name, text, violations)));
    RecordReader reader = new RecordReader(document, publishers, sources, violations);
    records.forEach(reader::read);
    refuse(violations.stream().sorted(byPlace(List.copyOf(files.keySet()))).toList());
    return reader;
  }

  /** A record that every dataset has may be missing, which no line of the text tells. */
  private static DatasetDocument document(DatasetDocument.Builder all) {
    try {
      return all.build();
    } catch (IllegalStateException e) {
      String message = String.valueOf(e.getMessage());
      throw new InvalidDatasetException(List.of(new Violation(RULE, "document", message)));
    }
  }

  /** The order of the files and of the lines in them. */
  private static Comparator<Violation> byPlace(List<String> names) {
    return Comparator.<Violation>comparingInt(
            v -> names.indexOf(v.place().substring(0, v.place().lastIndexOf(':'))))
        .thenComparingInt(
            v -> Integer.parseInt(v.place().substring(v.place().lastIndexOf(':') + 1)));
  }

  private static void refuse(List<Violation> violations) {
    if (!violations.isEmpty()) {
      throw new InvalidDatasetException(violations);
    }
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }

  private static String resource(String name) {
    try (InputStream in = DatasetText.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The library was packaged without its dataset: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The dataset could not be read: " + name, e);
    }
  }
}
