/// Calls a function for every index below a count, on all processors.
///
/// `worker` numbers the threads from 0, which is the calling one. If calls fail, the error of the lowest index that
/// fails is thrown, however the threads were scheduled; higher indices may then have been left out.
public func inParallel(
  _ count: Int, chunk: Int? = nil, _ body: @Sendable (_ worker: Int, _ index: Int) throws -> Void
) throws {
  try inParallel(count, chunk: chunk, with: { $0 }, { worker, index in try body(worker, index) })
}

/// Calls a function for every index below a count, on all processors, with something that each thread keeps for itself.
///
/// `make` is called once on each thread, and given the thread's number; the calling thread has the number 0.
public func inParallel<Own>(
  _ count: Int, chunk: Int? = nil, with make: @Sendable (_ worker: Int) throws -> Own,
  _ body: @Sendable (_ own: inout Own, _ index: Int) throws -> Void
) throws {
  guard count > 0 else { return }
  // Small enough that the last chunk keeps nobody waiting, large enough that neighbours in a folder stay together.
  let chunk = max(1, chunk ?? min(32, count / (processors * 8)))
  let workers = min(processors, (count - 1) / chunk + 1)
  let share = Share(count: count, chunk: chunk)
  try withoutActuallyEscaping(make) { make in
    try withoutActuallyEscaping(body) { body in
      try share.run(workers: workers) { worker in
        var own = try make(worker)
        while let range = share.take() {
          for index in range {
            do { try body(&own, index) } catch { throw Share.Failure(index: index, reason: error) }
          }
        }
      }
    }
  }
}
