/// Lines over a common axis as inline SVG: drawn with the colours of the page around it, told apart by
/// their dashes too, and readable as text (`title` and `desc`).
///
/// The same numbers give the same bytes: coordinates are rounded to tenths.
public struct LinePlot: Sendable {
  public var title: String
  /// What a reader who cannot see the figure should know.
  public var summary: String
  public var xLabel: String
  public var yLabel: String
  public var series: [Series]

  public struct Series: Hashable, Sendable {
    public var name: String
    /// At 0, 1, 2, …; the line ends before the first number that is not finite.
    public var values: [Double]
    public init(name: String, values: [Double]) {
      self.name = name
      self.values = Array(values.prefix { $0.isFinite })
    }
  }

  public init(
    title: String, summary: String, xLabel: String, yLabel: String, series: [Series]
  ) {
    self.title = title
    self.summary = summary
    self.xLabel = xLabel
    self.yLabel = yLabel
    self.series = series.filter { !$0.values.isEmpty }
  }

  /// - Parameter id: makes the figure's own ids different from those of others on the page.
  public func svg(id: String) -> String {
    let legend = PlotLegend(names: series.map(\.name), width: PlotFrame.width)
    let frame = PlotFrame(series: series, top: legend.height)
    let lines = series.enumerated().map { index, series in
      let points = frame.thinned(series.values).map { place, value in
        "\(PlotText.tenths(frame.x(Double(place)))),\(PlotText.tenths(frame.y(value)))"
      }
      guard points.count > 1 else {
        let (x, y) = (frame.x(0), frame.y(series.values[0]))
        return """
          <circle class="line-\(index + 1)" cx="\(PlotText.tenths(x))" \
          cy="\(PlotText.tenths(y))" r="3"/>

          """
      }
      return "<polyline class=\"line-\(index + 1)\" points=\"\(points.joined(separator: " "))\"/>\n"
    }
    return """
      <svg class="plot" viewBox="0 0 \(PlotText.tenths(PlotFrame.width)) \
      \(PlotText.tenths(frame.height))" role="img" aria-labelledby="\(id)-title \(id)-desc">
      <title id="\(id)-title">\(PlotText.escape(title))</title>
      <desc id="\(id)-desc">\(PlotText.escape(summary))</desc>
      \(legend.svg)\(frame.axes(xLabel: xLabel, yLabel: yLabel))\(lines.joined())</svg>

      """
  }

  /// How many lines can be told apart.
  public static let mostSeries = 8
}

/// Text and numbers in SVG.
enum PlotText {
  static func escape(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\u{0}"..<"\t", "\u{B}", "\u{E}"..<" ", "\u{7F}"..<"\u{A0}": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Rounded to one digit behind the point; far outside a figure there is nothing to see.
  static func tenths(_ value: Double) -> String {
    guard value.isFinite else { return "0" }
    let count = Int((max(-1e6, min(1e6, value)) * 10).rounded())
    let digit = abs(count) % 10
    let sign = count < 0 ? "-" : ""
    return sign + "\(abs(count) / 10)" + (digit == 0 ? "" : ".\(digit)")
  }
}

/// Names of the lines above the figure, as many in a row as fit.
struct PlotLegend {
  private var entries: [(name: String, x: Double, row: Int)] = []
  private static let rowHeight = 20.0
  private static let sample = 30.0

  init(names: [String], width: Double) {
    guard names.count > 1 else { return }
    var x = 60.0
    var row = 0
    for name in names {
      let needed = Self.sample + 8 + 7.5 * Double(name.count) + 20
      if x + needed > width, x > 60 {
        row += 1
        x = 60
      }
      entries.append((name, x, row))
      x += needed
    }
  }

  var height: Double { 10 + Double((entries.last?.row ?? -1) + 1) * Self.rowHeight }

  var svg: String {
    entries.enumerated().map { index, entry in
      let y = 14 + Double(entry.row) * Self.rowHeight
      let end = entry.x + Self.sample
      return """
        <line class="line-\(index + 1)" x1="\(PlotText.tenths(entry.x))" y1="\(PlotText.tenths(y))" \
        x2="\(PlotText.tenths(end))" y2="\(PlotText.tenths(y))"/>
        <text x="\(PlotText.tenths(end + 8))" y="\(PlotText.tenths(y + 4))">\
        \(PlotText.escape(entry.name))</text>

        """
    }.joined()
  }
}
