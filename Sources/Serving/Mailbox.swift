/// What other threads hand to the loop, and what they may know of it.
struct Mailbox {
  enum Stage { case fresh, running, ended }

  var stage = Stage.fresh
  var isStopped = false
  var live: LiveState
  var answers: [(connection: UInt64, bytes: ResponseBytes)] = []
  var events: [(stamp: UInt64, bytes: [UInt8])] = []
}
