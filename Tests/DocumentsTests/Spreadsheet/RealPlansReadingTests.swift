import Planning
import Testing

@testable import Documents

@Suite("Reading real plans", .enabled(if: !SharedData.isAbsent, "the folder shared/data/plans is not beside the repository"))
struct RealPlansReadingTests {
    @Test("an .xlsx of Excel gives its sheets, dates and numbers")
    func excel() throws {
        let workbook = try Spreadsheet.read(try SharedData.bytes(of: "complex_plan.xlsx"))
        #expect(workbook.sheets.map(\.name) == ["Mode demploi", "Fichier dimport", "Listes déroulantes"])
        let plan = workbook.sheets[1]
        #expect(plan["D4"] == .text("Action 1. Création d'un comité de suivi d'élus autour du CLS"))
        #expect(plan["AA4"] == .date(try #require(Day(iso8601: "2025-12-01"))))
        #expect(plan["AB4"] == .date(try #require(Day(iso8601: "2030-09-01"))))
        #expect(plan["AB5"] == .number(47727))
        #expect(plan["X4"] == .number(5_000_000))
        #expect(plan["AC4"] == .boolean(true))
        #expect(plan.mergedRanges.map(\.description).sorted() == ["G1:H1", "I1:O1"])
        #expect(workbook.notices.isEmpty)
    }

    @Test("an .ods of a million declared rows gives its few cells")
    func openDocument() throws {
        let workbook = try Spreadsheet.read(try SharedData.bytes(of: "modele-import-pa.ods"))
        #expect(workbook.sheets.map(\.name) == ["Mode_demploi", "Fichier_dimport", "Listes_déroulantes"])
        let plan = workbook.sheets[1]
        #expect(plan["A2"] == .text("Axe (x)"))
        #expect(plan["Y2"] == .text("Statut "))
        #expect(plan.rows.count < 100)
    }
}
