import Archive
import Seal
import System

/// A build in one zip, with the list of its files and, if it is signed, the list's signature.
public struct Bundle: Sendable {
  /// The zip.
  public let bytes: [UInt8]
  /// The build's number.
  public let build: BuildID
  /// How many files the build has.
  public let files: Int

  /// Packs a build; every file is held against the list once more as it goes in.
  public init(_ built: BuildFolder, key: SigningKey?) throws {
    build = built.list.build
    files = built.list.files.count
    var all = [ZipFile(Checksums.name, bytes: built.list.bytes)]
    if let signature = try key.map({ try $0.sign(list: built.list) }) ?? built.signature {
      all.append(ZipFile(Checksums.signatureName, bytes: signature))
    }
    all += built.list.files.map { file in
      ZipFile(file.path) { bytes in
        let examiner = Examiner(built.folder)
        guard try examiner.state(of: file) == .same else { throw BundleError.changedMeanwhile(file.path) }
        bytes += examiner.bytes
      }
    }
    bytes = try zip(all)
  }

  /// The signature to lie beside the zip, as `NAME.minisig`.
  public func signature(by key: SigningKey, name: String) throws -> [UInt8] {
    Array(try key.sign(bytes, comment: "build:\(build)\tfile:\(name)\thashed").text.utf8)
  }
}

extension SigningKey {
  /// The signature of a list, which lies beside it in zips and on sticks.
  func sign(list: Checksums) throws -> [UInt8] {
    Array(try sign(list.bytes, comment: "build:\(list.build)\tfile:\(Checksums.name)\thashed").text.utf8)
  }
}
