import Glibc
import System
import Testing

@Suite("An error of the system")
struct SystemErrorTests {
  @Test(
    "says what failed in plain words and what to do",
    arguments: [
      ENOSPC, EDQUOT, EROFS, EACCES, EPERM, ENOENT, EEXIST, ENOTDIR, EISDIR, ENOTEMPTY, ELOOP, EMFILE, ENFILE,
      ENAMETOOLONG, EXDEV, EBUSY, ETXTBSY, EIO, ENOMEM, EFBIG, EMLINK, EINVAL, EAGAIN, EILSEQ, ENOTSOCK, 9999,
    ])
  func words(code: Int32) {
    let error = SystemError(code, .write, "/site/page.html")
    #expect(error.message.hasPrefix("cannot write /site/page.html: "))
    #expect(!error.message.hasSuffix(".") && !error.fix.hasSuffix("."))
    #expect(error.fix.count > 15)
    #expect(error.description == "\(error.message); \(error.fix)")
  }

  @Test("on a full disk names the disk and the way out")
  func full() {
    #expect(SystemError(ENOSPC, .write, "x").message == "cannot write x: the disk is full")
    #expect(SystemError(ENOSPC, .write, "x").fix == "free some space there and run the command again")
  }
}
