import Library
import QRCode

/// What stands on a slide below its title.
enum Block: Sendable {
  /// Paragraphs and lists.
  case text([Paragraph])
  /// A callout or a quotation.
  case box(Box)
  /// A table.
  case table(Table)
  /// A made-up conversation.
  case chat(Chat)
  /// Whom to call.
  case calls([Call])
  /// A question to the class.
  case question(asked: [Paragraph], options: [[Paragraph]])
  /// A code to scan.
  case code(QRSymbol, label: String, address: String)
  /// A picture.
  case picture(Picture, alt: String)
  /// Figures drawn.
  case chart(Chart, label: String)

  /// A text with a ground of its own.
  struct Box: Sendable {
    /// What it is called: nothing for a quotation.
    var title: String
    /// Whether it warns.
    var isWarning: Bool
    /// What it says.
    var paragraphs: [Paragraph]
  }

  /// A table, head first.
  struct Table: Sendable {
    /// What it shows, for whoever hears it.
    var label: String
    /// Its rows; the first is the head.
    var rows: [[Paragraph]]
  }

  /// Somebody to call.
  struct Call: Sendable {
    /// The number, or the address.
    var number: String
    /// Who answers.
    var name: String
    /// When.
    var hours: String
  }
}
