import Documents
import Planning
import Testing

@testable import Web

@Suite("Importing a spreadsheet in the browser")
struct ImportPagesTests {
    private let workbook: Workbook
    private let proposal: ImportProposal

    init() throws {
        let csv = """
            Plan <accueil>;;;;
            Axe;Action à mener;Pilote;Échéance;Budget <b>
            Lieux;Mesurer la fréquentation;Y. Benali;18/09/2026;
            Lieux;Poser la signalétique;T. Garnier / N. Roussel;mi-novembre;1 450 €
            """
        workbook = try Spreadsheet.read(Array(csv.utf8))
        proposal = ImportProposal(for: workbook)
    }

    private func report(_ mapping: ImportMapping) -> ImportReport {
        var generator = SystemRandomNumberGenerator()
        let claire = Actor(account: "claire", role: .lead)
        return ImportPlan(
            workbook, mapping: mapping, into: Deployment(id: "new"), by: claire, at: Moment(milliseconds: 1_795_428_000_000),
            using: &generator
        ).report
    }

    private func mappingPage(_ language: Language = .french, problem: FieldForm.Problem? = nil) throws -> String {
        let page = ImportMappingPage(
            page: try .seen(in: language), key: "k1", fileName: "plan <v7>.csv", mapping: proposal.mapping,
            previews: proposal.previews, report: report(proposal.mapping),
            destinations: [.init(id: "town-hall", name: "Accueil <unique>")], into: nil, name: "Plan", problem: problem)
        return mainPart(of: written(page.write))
    }

    @Test("begins with a file, for a new deployment or into one")
    func choose() throws {
        let new = ImportPage(page: try .seen(), megabytes: 20)
        #expect(mainPart(of: written(new.write)).contains(#"method="post" action="/import" enctype="multipart/form-data""#))
        let team = Team()
        let into = ImportPage(
            page: try .seen(in: .english), into: team.deployment, megabytes: 20,
            problem: .init(form: "import", sentence: "This file is empty."))
        let html = mainPart(of: written(into.write))
        #expect(html.contains(#"action="/deployments/town-hall/import""#))
        #expect(html.contains("Accueil &lt;unique&gt;"))
        #expect(html.contains(#"role="alert">This file is empty.</div>"#))
    }

    @Test("shows what each column becomes, with its first values")
    func mapping() throws {
        let html = try mappingPage()
        #expect(html.contains("plan &lt;v7&gt;.csv"))
        #expect(html.contains("La colonne B, «\u{00A0}Action à mener\u{00A0}», devient"))
        #expect(html.contains(#"<option value="title" selected>titre de l’action</option>"#))
        #expect(html.contains("Budget &lt;b&gt;"))
        #expect(html.contains("Mesurer la fréquentation"))
        #expect(html.contains(#"formaction="/imports/k1/accept">Importer 2 actions</button>"#))
        #expect(try mappingPage(.english).contains("Import 2 actions"))
    }

    @Test("tells what it found, cell by cell")
    func findings() throws {
        let html = try mappingPage()
        #expect(html.contains(#"<span class="soft">C4</span>"#))
        #expect(html.contains("T. Garnier est responsable"))
    }

    @Test("takes each correction of a column, and the rest as proposed")
    func corrections() throws {
        let form = try Form(urlEncoded: "header-0=2&include-0=1&column-0-5=ignored&column-0-1=tags")
        let mapping = try ImportForm(form: form).mapping(correcting: proposal.mapping, of: workbook)
        let columns = mapping.sheets[0].columns
        #expect(columns[0].target == .field(.tags))
        #expect(columns[1].target == .field(.title))
        #expect(columns[4].target == .ignored)
        #expect(mapping.sheets[0].isIncluded)
    }

    @Test("reads the columns anew under another row of headings")
    func header() throws {
        let form = try Form(urlEncoded: "header-0=3&include-0=1")
        let mapping = try ImportForm(form: form).mapping(correcting: proposal.mapping, of: workbook)
        #expect(mapping.sheets[0].headerRow == 3)
        #expect(mapping.sheets[0].columns.first?.heading == "Lieux")
    }

    @Test("ends with the count of every row")
    func counts() throws {
        let page = ImportReportPage(page: try .seen(), deployment: "town-hall", report: report(proposal.mapping))
        let html = mainPart(of: written(page.write))
        #expect(html.contains("<h1>2 actions importées</h1>"))
        #expect(html.contains("<dt>lignes lues</dt><dd>2</dd>"))
        #expect(html.contains(#"href="/deployments/town-hall/plan""#))
    }

    @Test("has a sentence for every finding, in both languages", arguments: Language.allCases)
    func sentences(language: Language) {
        let day: Day = "2026-11-16"
        let problems: [ImportProblem] = [
            .missing([.responsible, .dueDay]), .unknownStatus(text: "x"), .approximateDate(text: "x", day: day),
            .monthFirstDate(text: "x", day: day), .serialDate(text: "x", day: day),
            .severalResponsibles(first: "a", others: ["b"]), .ambiguousPerson(name: "x"), .lateIsDerived(text: "x"),
            .blockerAdded(text: "x"), .endsBeforeStart(start: day, due: day), .sameTitle(row: 2),
            .sameTitleInPlan(number: 2), .renumbered(from: 1, to: 2), .titleCut(limit: 3), .textCut(limit: 3),
            .unreadableDate(text: "x"), .dayOutOfRange(text: "x"), .unknownPriority(text: "x"),
            .unreadableEffort(text: "x"), .unknownPredecessor(text: "x"), .notALink(text: "x"), .errorValue(text: "x"),
            .personHasLeft(name: "x"), .unreadablePostponement(text: "x"), .doneDayNotKept(day: day), .spentDaysNotKept(days: 2),
            .refused(.noWorkingWeekday),
        ]
        let texts = ImportSentences(language: language)
        for problem in problems { #expect(texts.sentence(for: problem).hasSuffix("."), "\(problem)") }
    }

    @Test("says of a bad file what it is and what to do", arguments: Language.allCases)
    func badFiles(language: Language) {
        let errors: [SpreadsheetError] = [
            .empty, .unsupported(.oldExcel), .unsupported(.pdf), .encrypted, .damagedArchive, .missingPart("a"),
            .malformedPart("a", line: 3), .tooLarge(.fileBytes(64 << 20), sheet: nil), .tooLarge(.cells(10), sheet: "Plan"),
        ]
        let texts = SpreadsheetTexts(language: language)
        for error in errors { #expect(texts.sentence(for: error).hasSuffix("."), "\(error)") }
        #expect(texts.sentence(for: .tooLarge(.fileBytes(64 << 20), sheet: nil)).contains("64\u{00A0}M"))
    }
}
