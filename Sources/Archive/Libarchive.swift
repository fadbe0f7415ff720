import CArchive

/// The one place that calls libarchive.
enum Libarchive {
  /// Writes a zip into memory; the handle is freed with the writer.
  final class Writer {
    private let handle = archive_write_new()
    private let sink = Sink()

    /// Where libarchive puts its bytes.
    private final class Sink {
      var bytes: [UInt8] = []
    }

    init() throws {
      // The sink is borrowed: it lives as long as the handle, which deinit frees first.
      try check(archive_write_set_format_zip(handle))
      try check(
        archive_write_set_options(handle, "zip:compression=deflate,zip:compression-level=9,zip:hdrcharset=UTF-8"))
      // No filling up to whole blocks, which tapes need.
      try check(archive_write_set_bytes_in_last_block(handle, 1))
      let code = archive_write_open(
        handle, Unmanaged.passUnretained(sink).toOpaque(), nil,
        { _, sink, bytes, count in
          guard let sink else { return -1 }
          Unmanaged<Sink>.fromOpaque(sink).takeUnretainedValue().bytes
            .append(contentsOf: UnsafeRawBufferPointer(start: bytes, count: count))
          return count
        }, nil)
      try check(code)
    }

    deinit { archive_write_free(handle) }

    /// Adds a file.
    ///
    /// It has no time of its own, for which zips say 1 January 1980: a time would be written as that of this machine's
    /// time zone.
    func add(_ path: String, _ bytes: [UInt8]) throws {
      guard let entry = archive_entry_new() else { throw ZipError.library("memory has run out") }
      defer { archive_entry_free(entry) }
      archive_entry_set_pathname_utf8(entry, path)
      archive_entry_set_size(entry, la_int64_t(bytes.count))
      archive_entry_set_filetype(entry, 0o100000)
      archive_entry_set_perm(entry, 0o644)
      try check(archive_write_header(handle, entry))
      let written = bytes.withUnsafeBytes { archive_write_data(handle, $0.baseAddress, $0.count) }
      guard written == bytes.count else { throw failure() }
      try check(archive_write_finish_entry(handle))
    }

    /// Ends the zip and gives its bytes.
    func finish() throws -> [UInt8] {
      try check(archive_write_close(handle))
      return sink.bytes
    }

    // Warnings too: a name that could only be written another way is not what was asked for.
    private func check(_ code: Int32) throws {
      guard code == ARCHIVE_OK else { throw failure() }
    }

    private func failure() -> ZipError { Libarchive.failure(handle) }
  }

  /// Reads a zip from memory by its directory; the handle is freed with the reader, the memory is the caller's.
  final class Reader {
    private let handle = archive_read_new()

    /// What the zip says of a file.
    struct Entry {
      /// Its path; nil if it is not UTF-8.
      let path: String?
      /// Whether it is a regular file.
      let isFile: Bool
    }

    init(_ zip: UnsafeRawBufferPointer) throws {
      guard archive_read_support_format_zip_seekable(handle) == ARCHIVE_OK,
        archive_read_open_memory(handle, zip.baseAddress, zip.count) == ARCHIVE_OK
      else { throw Libarchive.failure(handle) }
    }

    deinit { archive_read_free(handle) }

    /// Goes to the next file; nil at the end.
    func next() throws -> Entry? {
      var entry: OpaquePointer?
      switch archive_read_next_header(handle, &entry) {
      case ARCHIVE_EOF: return nil
      case ARCHIVE_OK: break
      default: throw Libarchive.failure(handle)
      }
      let isLink = archive_entry_symlink(entry) != nil || archive_entry_hardlink(entry) != nil
      return Entry(
        path: archive_entry_pathname_utf8(entry).map { String(cString: $0) },
        isFile: archive_entry_filetype(entry) == 0o100000 && !isLink)
    }

    /// Appends the file's bytes to a buffer; false as soon as there are more than `limit`.
    func read(into bytes: inout [UInt8], limit: Int) throws -> Bool {
      try withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 1) { chunk in
        var left = limit
        while true {
          let got = archive_read_data(handle, chunk.baseAddress, chunk.count)
          guard got >= 0 else { throw Libarchive.failure(handle) }
          if got == 0 { return true }
          guard got <= left else { return false }
          left -= got
          bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: chunk[..<got]))
        }
      }
    }
  }

  private static func failure(_ handle: OpaquePointer?) -> ZipError {
    .library(archive_error_string(handle).map { String(cString: $0) } ?? "no reason given")
  }
}
