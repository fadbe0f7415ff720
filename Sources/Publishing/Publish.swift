import Library

/// Publishes a site: afterwards the output folder holds these files, and what others put there.
public func publish(
  _ files: [OutputFile], to destination: Destination, progress: ((_ done: Int, _ of: Int) -> Void)? = nil
) throws -> PublishReport {
  throw PublishError.unfinished
}

/// Completes or undoes a publication that was interrupted; nil when there was none.
public func recover(_ destination: Destination) throws -> Recovery? { nil }
