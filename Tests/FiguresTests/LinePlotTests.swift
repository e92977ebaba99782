import Testing

@testable import Figures

@Suite struct LinePlotTests {
  private func plot(_ series: LinePlot.Series...) -> String {
    LinePlot(title: "Loss", summary: "It falls.", xLabel: "epoch", yLabel: "loss", series: series)
      .svg(id: "a")
  }

  @Test func hasWordsForThoseWhoCannotSeeIt() {
    let svg = plot(.init(name: "one", values: [3, 2, 1]))
    #expect(svg.contains("role=\"img\" aria-labelledby=\"a-title a-desc\""))
    #expect(svg.contains("<title id=\"a-title\">Loss</title>"))
    #expect(svg.contains("<desc id=\"a-desc\">It falls.</desc>"))
  }

  @Test func aSingleLineNeedsNoLegend() {
    #expect(!plot(.init(name: "one", values: [3, 2, 1])).contains(">one<"))
    let two = plot(.init(name: "a<b", values: [3, 2]), .init(name: "two", values: [1, 2]))
    #expect(two.contains(">a&lt;b<"))
    #expect(two.contains(">two<"))
    #expect(two.contains("class=\"line-2\""))
  }

  /// The line falls where the numbers do: y grows downwards.
  @Test func pointsLieWhereTheyBelong() throws {
    let frame = PlotFrame(series: [.init(name: "", values: [4, 0, 2])], top: 10)
    #expect(frame.y(4) < frame.y(2))
    #expect(frame.y(0) == 270)
    #expect(frame.x(0) == 64)
    #expect(frame.x(2) == 664)
  }

  @Test(arguments: [
    [1.0, .nan], [.infinity], [0, 0, 0], [-5, 5], [1e300, -1e300], [7],
    [.leastNonzeroMagnitude, 1e300], [.leastNonzeroMagnitude], [-.infinity, 1],
  ])
  func nothingUnreadableComesOut(_ values: [Double]) {
    let svg = plot(.init(name: "x", values: values), .init(name: "y", values: [1, 2]))
    #expect(!svg.contains("nan"))
    #expect(!svg.contains("inf"))
  }

  @Test func manyPowersOfTenAreDrawnOnALogarithmicScale() {
    let scale = PlotScale([1000, 0.5, 0.002])
    #expect(scale.isLogarithmic)
    #expect(scale.ticks.map(PlotScale.text) == ["0.001", "0.1", "10", "1000"])
    #expect(abs(scale.share(1) - 0.5) < 1e-6)
    #expect(!PlotScale([3, 1]).isLogarithmic)
    #expect(!PlotScale([1000, 0]).isLogarithmic)
  }

  @Test(arguments: [
    (0.0, "0"), (0.25, "0.25"), (-3, "−3"), (120_000, "120000"), (1e-5, "10⁻⁵"),
    (2.5e8, "2.5·10⁸"), (0.001, "0.001"), (9.999, "10"),
  ])
  func numbers(value: Double, text: String) {
    #expect(PlotScale.text(value) == text)
  }

  @Test(arguments: [(0.7, 1.0), (1.2, 2), (2, 2), (30, 50), (0.06, 0.1), (0, 1)])
  func steps(wanted: Double, step: Double) {
    #expect(abs(PlotScale.niceStep(wanted) - step) < 1e-12)
  }

  @Test func longRunsAreThinned() {
    let values = (0..<5000).map(Double.init)
    let frame = PlotFrame(series: [.init(name: "", values: values)], top: 0)
    let thinned = frame.thinned(values)
    #expect(thinned.count == 600)
    #expect(thinned.first?.place == 0)
    #expect(thinned.last?.place == 4999)
  }
}
