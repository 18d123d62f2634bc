package io.github.ilrs.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.Styler.LegendPosition;

/**
 * Draws a plot of the document of the benchmarks. Each line of standard input is a point: the name
 * of a series, the value on the x axis and that on the y axis, separated by tabs.
 */
public final class Plot {
  private static final int WIDTH = 800;
  private static final int HEIGHT = 400;

  private Plot() {}

  /** Draws {@code bars} or {@code lines}, with a title, into a file without its suffix. */
  public static void main(String[] args) throws IOException {
    System.setProperty("java.awt.headless", "true");
    Map<String, List<String[]>> series = new LinkedHashMap<>();
    new String(System.in.readAllBytes(), UTF_8)
        .lines()
        .map(line -> line.split("\t", -1))
        .forEach(point -> series.computeIfAbsent(point[0], n -> new ArrayList<>()).add(point));
    Chart<?, ?> chart = args[0].equals("bars") ? bars(series) : lines(series);
    chart.setTitle(args[1]);
    chart.getStyler().setChartBackgroundColor(Color.WHITE);
    chart.getStyler().setLegendPosition(LegendPosition.InsideNW);
    BitmapEncoder.saveBitmap(chart, args[2], BitmapFormat.PNG);
  }

  private static Chart<?, ?> bars(Map<String, List<String[]>> series) {
    CategoryChart chart =
        new CategoryChartBuilder().width(WIDTH).height(HEIGHT).yAxisTitle("ms").build();
    chart.getStyler().setLabelsVisible(true).setLegendVisible(false);
    series.forEach(
        (name, points) ->
            chart.addSeries(
                name,
                points.stream().map(point -> point[1]).toList(),
                points.stream().map(point -> Math.round(Double.parseDouble(point[2]))).toList()));
    return chart;
  }

  private static Chart<?, ?> lines(Map<String, List<String[]>> series) {
    XYChart chart = new XYChartBuilder().width(WIDTH).height(HEIGHT).xAxisTitle("missions").build();
    series.forEach((name, points) -> chart.addSeries(name, numbers(points, 1), numbers(points, 2)));
    return chart;
  }

  private static List<Double> numbers(List<String[]> points, int column) {
    return points.stream().map(point -> Double.valueOf(point[column])).toList();
  }
}
