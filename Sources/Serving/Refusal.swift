/// A request that is not answered, and the status that says why; the connection ends with it.
struct Refusal: Error, Equatable {
  let status: Int
  let reason: String

  init(_ status: Int, _ reason: String) {
    self.status = status
    self.reason = reason
  }

  var response: Response {
    var response = Response.text(status, reason)
    if status == 405 { response.headers.append(Response.Header("Allow", "GET, HEAD")) }
    return response
  }
}
