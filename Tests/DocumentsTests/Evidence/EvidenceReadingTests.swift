import Planning
import Testing

@testable import Documents

@Suite("A file sent as evidence")
struct EvidenceReadingTests {
    private static let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8) + [0, 0, 0, 1]

    private func spreadsheet() throws -> [UInt8] {
        try XLSXWriter(language: .french, title: "Relevé").write([Table(name: "A", columns: [Table.Column("Jour")])]).bytes
    }

    private func openDocument(_ type: String) -> [UInt8] {
        // The head of a stored entry: signature, 26 bytes of facts, the name, the content.
        [0x50, 0x4B, 0x03, 0x04] + Array(repeating: 0, count: 26)
            + Array("mimetypeapplication/vnd.oasis.opendocument.\(type)PK".utf8)
    }

    @Test("is what its content says, with a name that says the same or nothing")
    func kinds() throws {
        #expect(try EvidenceReading.kind(of: Array("%PDF-1.7 …".utf8), named: "Enquête.PDF") == .pdf)
        #expect(try EvidenceReading.kind(of: Self.png, named: "photo.png") == .png)
        #expect(try EvidenceReading.kind(of: Self.png, named: "photo") == .png)
        #expect(try EvidenceReading.kind(of: [0xFF, 0xD8, 0xFF, 0xE0, 0], named: "photo.jpg") == .jpeg)
        #expect(try EvidenceReading.kind(of: Array("RIFF0000WEBPVP8 ".utf8), named: "photo.webp") == .webp)
        #expect(try EvidenceReading.kind(of: try spreadsheet(), named: "relevé.xlsx") == .xlsx)
        #expect(try EvidenceReading.kind(of: openDocument("spreadsheet"), named: "relevé.ods") == .ods)
        #expect(try EvidenceReading.kind(of: openDocument("text"), named: "note.odt") == .odt)
        #expect(try EvidenceReading.kind(of: Array("Jour;Attente\n".utf8), named: "relevé.csv") == .csv)
        #expect(try EvidenceReading.kind(of: Array("Vu à l’accueil".utf8), named: "note.txt") == .text)
    }

    @Test("that lies about its type is refused, whichever way")
    func lies() throws {
        #expect(throws: EvidenceReading.Problem.lies(ending: "pdf", content: .png)) {
            try EvidenceReading.kind(of: Self.png, named: "enquête.pdf")
        }
        #expect(throws: EvidenceReading.Problem.lies(ending: "png", content: .text)) {
            try EvidenceReading.kind(of: Array("alert(1)".utf8), named: "photo.png")
        }
        #expect(throws: EvidenceReading.Problem.isNot(ending: "png")) {
            try EvidenceReading.kind(of: Array("<html><script>".utf8), named: "photo.png")
        }
        #expect(throws: EvidenceReading.Problem.isNot(ending: "pdf")) {
            try EvidenceReading.kind(of: Array("MZ\0\0".utf8), named: "relevé.pdf")
        }
        let book = try spreadsheet()
        #expect(throws: EvidenceReading.Problem.lies(ending: "docx", content: .xlsx)) {
            try EvidenceReading.kind(of: book, named: "a.docx")
        }
        #expect(throws: EvidenceReading.Problem.lies(ending: "csv", content: .pdf)) {
            try EvidenceReading.kind(of: Array("%PDF-1.7".utf8), named: "a.csv")
        }
    }

    @Test("that a browser would run, or that is a program, an archive or nothing, is refused under any name")
    func refused() {
        let pages = ["<html><script>", " \n<svg onload='x'>", "\u{FEFF}<!doctype html>", "<?xml version='1.0'?>"]
        for page in pages {
            for name in ["page.html", "page.svg", "page.txt", "page.csv", "page"] {
                #expect(throws: EvidenceReading.Problem.unknownKind, "\(page) as \(name)") {
                    try EvidenceReading.kind(of: Array(page.utf8), named: name)
                }
            }
        }
        for bytes in [Array("\u{7F}ELF".utf8), Array("MZ\0\0".utf8), [0x50, 0x4B, 0x03, 0x04, 1, 2], [0xFF, 0xFE, 0x41], [0x1F, 0x8B]]
            as [[UInt8]]
        {
            #expect(throws: EvidenceReading.Problem.unknownKind) { try EvidenceReading.kind(of: bytes, named: "a") }
        }
        #expect(throws: EvidenceReading.Problem.unknownKind) { try EvidenceReading.kind(of: Array("a".utf8), named: "a.exe") }
        #expect(throws: EvidenceReading.Problem.empty) { try EvidenceReading.kind(of: [], named: "a.txt") }
        #expect(throws: EvidenceReading.Problem.tooLarge) {
            try EvidenceReading.kind(of: Array(repeating: 0x41, count: Results.fileLimit + 1), named: "a.txt")
        }
        #expect(throws: EvidenceReading.Problem.unknownKind) {
            try EvidenceReading.kind(of: openDocument("presentation"), named: "a.odp")
        }
    }

    @Test("keeps a name that can be shown and saved: no folders, nothing that turns or hides its ending")
    func names() {
        #expect(EvidenceReading.cleaned("../../etc/Relevé de mars.pdf") == "Relevé de mars.pdf")
        #expect(EvidenceReading.cleaned(#"C:\Users\claire\photo.png"#) == "photo.png")
        #expect(EvidenceReading.cleaned("photo\u{202E}gpj.exe") == "photogpj.exe")
        #expect(EvidenceReading.cleaned("a\u{0}b\r\nc\u{200B}.txt") == "abc.txt")
        #expect(EvidenceReading.cleaned("...htaccess") == "htaccess")
        #expect(EvidenceReading.cleaned("\u{202E}\u{200B}") == "fichier")
        #expect(EvidenceReading.cleaned(String(repeating: "é", count: 400) + ".pdf") == String(repeating: "é", count: 120) + ".pdf")
        #expect(EvidenceReading.cleaned(#"a"b<c>.csv"#) == "abc.csv")
    }
}

@Suite("A figure as people write it")
struct MeasuredNumberTests {
    @Test("is understood in French and in English, with its unit or without")
    func read() {
        func french(_ text: String, _ unit: String = "%") -> Double? { MeasuredNumber.read(text, unit: unit, language: .french) }
        func english(_ text: String, _ unit: String = "%") -> Double? { MeasuredNumber.read(text, unit: unit, language: .english) }
        #expect(french("12,5 %") == 12.5 && french("12.5") == 12.5 && french(" -3 ") == -3 && french("\u{2212}3,25") == -3.25)
        #expect(french("1 234") == 1234 && french("1\u{202F}234,5") == 1234.5 && french("1\u{00A0}234\u{00A0}567") == 1_234_567)
        #expect(french("1,234") == 1.234 && english("1,234") == 1234 && english("1,234.5") == 1234.5 && english("1,5") == 1.5)
        #expect(french("1.234,5") == 1234.5 && french("1'234") == 1234 && french("1.234.567") == 1_234_567)
        #expect(french("18 Minutes", "minutes") == 18 && french("+4") == 4 && french("0,0004") == 0.0004)
    }

    @Test("is refused when it is none, is in another unit, or could be read two ways")
    func refused() {
        for text in ["", "douze", "12,5 %", "12 34", "1,2,3", "1.2.3,4,5", "1e9", "0x10", "NaN", "inf", "12,", ",5", "--3", "1 2345", "٣"] {
            #expect(MeasuredNumber.read(text, unit: "minutes", language: .french) == nil, "\(text)")
        }
    }
}

@Suite("Values of an indicator from a table")
struct ValuesImportTests {
    private let indicator = Indicator(
        id: IndicatorID(1), name: "Attente", unit: "minutes", direction: .down,
        baseline: Day(iso8601: "2026-01-05").map { DatedNumber(20, on: $0) },
        values: Day(iso8601: "2026-02-02").map { [MeasuredValue(id: MeasuredValueID(1), day: $0, number: 18.5)] } ?? [])

    private func read(_ text: String, _ language: SpreadsheetLanguage = .french) throws -> ValuesImport {
        let today = try #require(Day(iso8601: "2026-03-02"))
        return ValuesImport(try Spreadsheet.read(Array(text.utf8)), into: indicator, today: today, language: language)
    }

    @Test("come by their headings, in whatever order, or by the order of the columns")
    func columns() throws {
        let named = try read("Source;Valeur relevée;Jour\nBorne;12,5 minutes;09/02/2026\n;11;16 février 2026\n")
        #expect(named.problems.isEmpty)
        #expect(named.rows.map(\.number) == [12.5, 11] && named.rows[0].source == "Borne" && named.rows[1].day.iso8601 == "2026-02-16")
        let bare = try read("2026-02-09,12.5,Desk\n2026-02-16,11\n", .english)
        #expect(bare.rows.map(\.number) == [12.5, 11] && bare.problems.isEmpty)
        let pasted = try read("09/02/2026\t12,5\tBorne\n")
        #expect(pasted.rows.map(\.number) == [12.5])
    }

    @Test("are taken all or not at all: each line that is wrong is told with its number")
    func problems() throws {
        let reading = try read(
            "Jour;Valeur\nhier;12\n09/02/2026;douze\n04/01/2026;12\n03/03/2026;12\n10/02/2026;1\n10/02/2026;2\n02/02/2026;17\nfin mars 2026;2\n"
        )
        #expect(reading.problems.map(\.line) == [2, 3, 4, 5, 7, 8, 9])
        let kinds = reading.problems.map(\.kind)
        #expect(kinds[0] == .notADay("hier") && kinds[1] == .notANumber("douze"))
        #expect(kinds[6] == .notADay("fin mars 2026"), "a month is not a day")
        guard case .twice(_, 6) = kinds[4], case .alreadyMeasured(_, 18.5) = kinds[5] else {
            Issue.record("\(kinds)")
            return
        }
    }

    @Test("that are noted already are counted, and not taken twice")
    func known() throws {
        let reading = try read("02/02/2026;18,5\n09/02/2026;17\n")
        #expect(reading.known == 1 && reading.rows.count == 1 && reading.problems.isEmpty)
    }
}
