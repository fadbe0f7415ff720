/// A topic that the law asks lessons of prevention to have; Content/registry/curriculum.yml has their names.
public enum Topic: String, CaseIterable, Sendable, Hashable {
  /// Sex is nothing that may be bought; the duty lies with the adult who pays.
  case trade
  /// The crimes, and who commits them.
  case crime
  /// What those go through to whom it happens.
  case situations
  /// Being safe on the internet, and using it well.
  case internet
  /// Whatever else prevents.
  case other

  /// What stands for minutes that belong to no topic: arriving, tidying up.
  public static let none = "none"
}
