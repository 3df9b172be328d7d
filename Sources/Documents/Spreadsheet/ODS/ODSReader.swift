/// Reads `.ods`, the spreadsheets of OpenDocument (ISO/IEC 26300).
struct ODSReader {
    let archive: ZipReader
    let limits: SpreadsheetLimits

    func read() throws(SpreadsheetError) -> Workbook {
        if archive.has("META-INF/manifest.xml") {
            let manifest = ODSManifest()
            try XMLStream.read("META-INF/manifest.xml", of: archive, limits: limits, into: manifest)
            guard !manifest.isEncrypted else { throw .encrypted }
        }
        let content = ODSContent(limits: limits)
        try XMLStream.read("content.xml", of: archive, limits: limits, into: content)
        guard content.isSpreadsheet else { throw .unsupported(.otherArchive) }
        var notices = NoticeList()
        if archive.has("Basic/script-lc.xml") { notices.append(.macrosIgnored) }
        return Workbook(sheets: content.sheets, notices: notices.all)
    }
}

/// `manifest.xml`, which tells whether the parts are encrypted.
final class ODSManifest: XMLPartReader {
    private(set) var isEncrypted = false

    func open(_ name: XMLName, _ attributes: XMLAttributes) {
        if name.vocabulary == .manifest, name.word == "encryption-data" { isEncrypted = true }
    }

    func close(_ name: XMLName) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
