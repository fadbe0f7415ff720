import System

/// Completes or takes back a publication that was interrupted; nil if there was none.
///
/// Every command that reads or writes the output folder calls this first; `publish` does it by itself. It throws
/// `PublishError.busy` while another run is publishing there.
public func recover(_ destination: Destination) throws -> Recovery? {
  guard let site = try Site(destination, making: false), let stage = try Stage.take(site, making: false) else {
    return nil
  }
  let recovery = try settle(stage, site) { _ in }
  try stage.remove()
  return recovery
}

/// Leaves an empty stage, whatever a killed run left in it.
func settle(_ stage: Stage, _ site: Site, observe: @escaping @Sendable (Moment) -> Void) throws -> Recovery? {
  if try stage.isEmpty { return nil }
  let recovery = try settleMoves(stage, site, observe) ?? settleExchange(stage, site, observe) ?? .undone
  try stage.clear()
  return recovery
}

private func settleMoves(
  _ stage: Stage, _ site: Site, _ observe: @escaping (Moment) -> Void
) throws -> Recovery? {
  guard let course = try Record.course(in: stage) else { return nil }
  if course == .done { return .completed }
  // Whoever removed the output folder meant the site that was to be in it, too.
  guard let target = site.folder else { return .undone }
  let moves = try Record.read(course, in: stage)
  let mover = try Mover(stage, target: target, observe: observe)
  return try Journal(stage: stage, mover: mover, moves: moves).resume(course)
}

private func settleExchange(
  _ stage: Stage, _ site: Site, _ observe: @escaping @Sendable (Moment) -> Void
) throws -> Recovery? {
  guard let swapped = try Exchange.wasSwapped(in: stage) else { return nil }
  if let new = site.folder, try stage.folder.status(of: Stage.new) != nil {
    try OldSite(folder: try stage.folder.folder(Stage.new), new: new, observe: observe).remove()
  }
  return swapped ? .completed : .undone
}
