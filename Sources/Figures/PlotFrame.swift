/// The axes of a figure: where a value lies, and which values are written beside them.
struct PlotFrame {
  static let width = 680.0
  private static let left = 64.0
  private static let right = 16.0
  private static let plotHeight = 260.0
  private let top: Double
  private let last: Double
  private let scale: PlotScale

  init(series: [LinePlot.Series], top: Double) {
    self.top = top
    last = Double(max(1, (series.map(\.values.count).max() ?? 2) - 1))
    scale = PlotScale(series.flatMap(\.values))
  }

  var height: Double { top + Self.plotHeight + 50 }
  private var bottom: Double { top + Self.plotHeight }

  func x(_ place: Double) -> Double {
    Self.left + (Self.width - Self.left - Self.right) * place / last
  }

  func y(_ value: Double) -> Double { bottom - Self.plotHeight * scale.share(value) }

  /// No more points than the eye tells apart, the first and the last among them.
  func thinned(_ values: [Double]) -> [(place: Int, value: Double)] {
    let most = 600
    guard values.count > most else { return values.enumerated().map { ($0, $1) } }
    return (0..<most).map { step in
      let place = step * (values.count - 1) / (most - 1)
      return (place, values[place])
    }
  }

  func axes(xLabel: String, yLabel: String) -> String {
    var svg = ""
    for tick in scale.ticks {
      let height = PlotText.tenths(y(tick))
      svg += """
        <line class="grid" x1="\(PlotText.tenths(Self.left))" y1="\(height)" \
        x2="\(PlotText.tenths(Self.width - Self.right))" y2="\(height)"/>
        <text class="tick end" x="\(PlotText.tenths(Self.left - 8))" \
        y="\(PlotText.tenths(y(tick) + 4))">\(PlotScale.text(tick))</text>

        """
    }
    for tick in PlotScale.wholeTicks(upTo: last) {
      svg += """
        <text class="tick middle" x="\(PlotText.tenths(x(tick)))" \
        y="\(PlotText.tenths(bottom + 18))">\(PlotScale.text(tick))</text>

        """
    }
    let middle = Self.left + (Self.width - Self.left - Self.right) / 2
    let centre = PlotText.tenths(top + Self.plotHeight / 2)
    return svg + """
      <line class="axis" x1="\(PlotText.tenths(Self.left))" y1="\(PlotText.tenths(bottom))" \
      x2="\(PlotText.tenths(Self.width - Self.right))" y2="\(PlotText.tenths(bottom))"/>
      <text class="middle" x="\(PlotText.tenths(middle))" y="\(PlotText.tenths(bottom + 40))">\
      \(PlotText.escape(xLabel))</text>
      <text class="middle" transform="rotate(-90)" x="-\(centre)" y="14">\
      \(PlotText.escape(yLabel))\(scale.isLogarithmic ? " (logarithmic)" : "")</text>

      """
  }
}
