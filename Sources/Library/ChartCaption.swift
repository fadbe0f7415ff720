extension Words {
  /// What stands above a chart: its title, and the unit of its figures in the language's own brackets.
  public func caption(of chart: Chart) -> String {
    chart.unit.isEmpty ? chart.title : chart.title + filled("part.unit", [("unit", chart.unit)])
  }
}
