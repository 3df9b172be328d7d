import Planning
import Testing

@testable import Documents

@Suite("Importing a plan")
struct ImportTests {
    @Test("a complete row becomes an action past draft, whatever the order and the language of the headings")
    func complete() throws {
        for table in [
            """
            Échéance | Fait quand | Tâche | Responsable de l'action | Avancement | Priorité
            30/06/2026 | Guide en ligne | Écrire le guide | Ana Diaz | En cours | Haute
            """,
            """
            Task | Owner | Due date | Definition of done | STATUS | Priority
            Écrire le guide | Ana Diaz | 2026-06-30 | Guide en ligne | In progress | high
            """,
            """
            Plan 2026

            |  |  | Suivi |
            PILOTE | Intitulé de l’action | Livrable(s) attendu(s) | Date de fin prévue | État d’avancement | Niveau de priorité
            Ana Diaz | Écrire le guide | Guide en ligne | 30 juin 2026 | en cours | 1
            """,
        ] {
            var story = Story()
            let report = try story.bring(table: table)
            #expect(report.imported == 1 && report.drafts == 0 && report.isBalanced && report.findings.isEmpty)
            let action = try #require(story.action("Écrire le guide"))
            #expect(action.status == .inProgress)
            #expect(action.dueDay == Day(iso8601: "2026-06-30"))
            #expect(action.doneWhen == "Guide en ligne")
            #expect(story.name(action.responsible) == "Ana Diaz")
            #expect(action.priority == .high)
            #expect(action.notes.isEmpty)
        }
    }

    @Test("unknown columns become notes under their headings, and columns without heading under their letter")
    func unknownColumns() throws {
        var story = Story()
        _ = try story.bring(table: "Action | Responsable | Budget (k€) | \nÉcrire | Ana | 12 | reste\n")
        let notes = try #require(story.action("Écrire")).notes
        #expect(notes.map(\.label) == ["Budget (k€)", "D"])
        #expect(notes.map(\.text) == ["12", "reste"])
    }

    @Test("what cannot leave draft comes in as a draft, says what is missing and keeps the word of the file")
    func drafts() throws {
        var story = Story()
        let report = try story.bring(table: "Action | Pilote | Échéance | Statut\nÉcrire | Ana | bientôt | En cours\n")
        let action = try #require(story.action("Écrire"))
        #expect(action.status == .draft)
        #expect(report.drafts == 1)
        #expect(report.problems(row: 2).contains(.missing([.dueDay, .doneWhen])))
        #expect(report.findings.contains { $0.cell?.description == "C2" && $0.problem == .unreadableDate(text: "bientôt") })
        #expect(action.notes.map { "\($0.label)=\($0.text)" } == ["Échéance=bientôt", "Statut=En cours"])
    }

    @Test("words for lateness, blocking and progress are derived things: they become what the plan knows")
    func derivedStatuses() throws {
        var story = Story()
        let report = try story.bring(
            table: """
                Action | Pilote | Échéance | Livrable | Statut
                A | Ana | 30/06/2026 | x | En retard
                B | Ana | 30/06/2026 | x | Bloqué
                C | Ana | 30/06/2026 | x | 35 %
                D | Ana | 30/06/2026 | x | Réalisé·e
                E | Ana | 30/06/2026 | x | 2 - À venir
                F | Ana | 30/06/2026 | x | vaporeux
                G | Ana | 30/06/2026 | x | Abandonnées
                H | Ana | 30/06/2026 | x |
                """)
        let statuses = story.deployment.plan.orderedActions.map(\.status)
        #expect(statuses == [.inProgress, .inProgress, .inProgress, .done, .upcoming, .draft, .dropped, .upcoming])
        #expect(report.problems(row: 2) == [.lateIsDerived(text: "En retard")])
        #expect(report.problems(row: 3) == [.blockerAdded(text: "Bloqué")])
        #expect(story.action("B")?.blockers.map(\.cause) == ["Bloqué"])
        #expect(story.action("C")?.notes.map(\.text) == ["35 %"])
        #expect(report.problems(row: 7) == [.unknownStatus(text: "vaporeux")])
        #expect(story.action("F")?.notes.map(\.text) == ["vaporeux"])
    }

    @Test("several pilots: the first is responsible, the others contribute, and the report says so")
    func severalPilots() throws {
        var story = Story()
        let report = try story.bring(
            table: """
                Action | Pilote | Échéance
                A | Ana Diaz, Bo Chen ; Cy Roux | 30/06/2026
                B | DIAZ Ana et Bo Chen | 30/06/2026
                C | Service Eau et Assainissement | 30/06/2026
                D | bô chen / Ana Diaz | 30/06/2026
                E | Direction de l'eau, de l'air et du climat | 30/06/2026
                """)
        #expect(
            story.deployment.people.all.map(\.name) == [
                "Ana Diaz", "Bo Chen", "Cy Roux", "Direction de l'eau, de l'air et du climat", "Service Eau et Assainissement",
            ])
        #expect(report.problems(row: 2).contains(.severalResponsibles(first: "Ana Diaz", others: ["Bo Chen", "Cy Roux"])))
        let second = try #require(story.action("B"))
        #expect(story.name(second.responsible) == "Ana Diaz")
        #expect(second.contributions.map { story.name($0.person) } == ["Bo Chen"])
        #expect(story.name(story.action("D")?.responsible) == "Bo Chen")
    }

    @Test("people of the deployment are found again; those who have left do not come back by themselves")
    func knownPeople() throws {
        var story = Story()
        let ana = Person(id: PersonID(1), name: "Ana Diaz")
        let left = Person(id: PersonID(2), name: "Bo Chen")
        story.give(.people(.add(person: ana)))
        story.give(.people(.add(person: left)))
        story.give(
            .plan(
                .addAction(action: NewAction(id: ActionID(1), title: "Ancienne", responsible: left.id, dueDay: Day(iso8601: "2026-01-01"))))
        )
        story.give(.plan(.edit(action: ActionID(1), to: .status(.dropped), was: nil, reason: nil)))
        story.give(.people(.remove(id: left.id, handOver: [])))
        let report = try story.bring(table: "Action | Pilote\nA | DIAZ Ana\nB | Bo Chen\n")
        #expect(story.action("A")?.responsible == ana.id)
        #expect(report.peopleAdded == 0)
        #expect(story.action("B")?.responsible == nil)
        #expect(report.problems(row: 3).contains(.personHasLeft(name: "Bo Chen")))
        #expect(story.action("B")?.notes.map(\.text) == ["Bo Chen"])
    }

    @Test("sub-actions become steps of their action, with what their rows say")
    func subActions() throws {
        var story = Story()
        let report = try story.bring(
            table: """
                Axe | Titre de l'action | Titre de la sous-action | Personne pilote | Date de fin | Statut | Budget
                Santé | Ouvrir | | Ana | 30/06/2026 | En cours | 10
                Santé | Ouvrir | Choisir la salle | Bo | 01/04/2026 | Réalisé | 5
                | | Acheter les meubles | Ana | fin mai 2026 | À venir |
                Santé | Fermer | Prévenir | Ana | 30/09/2026 | |
                """)
        #expect(report.read == 4 && report.imported == 2 && report.isBalanced)
        #expect(report.merged.map(\.into) == [.step(action: "Ouvrir"), .step(action: "Ouvrir")])
        let action = try #require(story.action("Ouvrir"))
        #expect(action.steps.map(\.title) == ["Choisir la salle", "Acheter les meubles"])
        #expect(action.steps.map(\.isDone) == [true, false])
        #expect(action.steps.map(\.day) == [Day(iso8601: "2026-04-01"), Day(iso8601: "2026-05-31")])
        #expect(action.contributions.map { "\(story.name($0.person) ?? "") \($0.role)" } == ["Bo Choisir la salle"])
        #expect(action.notes.contains { $0.label == "Choisir la salle — Budget" && $0.text == "5" })
        #expect(story.action("Fermer")?.steps.map(\.title) == ["Prévenir"])
    }

    @Test("a row written twice is merged; the same title with other content is kept, and said")
    func duplicates() throws {
        var story = Story()
        let report = try story.bring(table: "Action | Pilote\nA | Ana\nA | Ana\nA | Bo\nTotal |\n")
        #expect(report.imported == 2)
        #expect(report.merged.map(\.into) == [.duplicate(ofRow: 2)])
        #expect(report.problems(row: 4).contains(.sameTitle(row: 2)))
        #expect(report.skipped.map(\.reason) == [.total])
        #expect(report.isBalanced)
        let again = try story.bring(table: "Action | Pilote\nA | Ana\n")
        #expect(again.findings.contains { if case .sameTitleInPlan = $0.problem { true } else { false } })
    }

    @Test("a workstream is a column, written once or on each row, or a heading across the table")
    func workstreams() throws {
        var once = Story()
        _ = try once.bring(
            table: "Axe | Sous-axe | Action | Pilote\nX | 1 | A | Ana\n | | B | Ana\n | 2 | C | Ana\nY | | D | Ana\n | | E | Ana\n")
        let path = { (story: Story, title: String) in story.deployment.plan.path(to: story.action(title)?.workstream).map(\.title) }
        #expect(path(once, "B") == ["X", "1"])
        #expect(path(once, "C") == ["X", "2"])
        #expect(path(once, "E") == ["Y"])

        var each = Story()
        _ = try each.bring(table: "Axe | Action | Pilote\nX | A | Ana\nX | B | Ana\n | C | Ana\n")
        #expect(path(each, "C").isEmpty)

        var across = Story()
        let report = try across.bring(
            table: "N° | Action | Pilote | Échéance\nAXE 1 : Santé\n1 | A | Ana | 30/06/2026\nAXE 2 : École\n2 | B | Ana |\n")
        #expect(path(across, "A") == ["AXE 1 : Santé"])
        #expect(path(across, "B") == ["AXE 2 : École"])
        #expect(report.merged.map(\.into) == [.workstream(title: "AXE 1 : Santé"), .workstream(title: "AXE 2 : École")])
    }

    @Test("several sheets of actions are all read, each as a workstream; hidden ones and lists are not")
    func severalSheets() throws {
        let rows = { (title: String) in
            [
                Row(
                    number: 1,
                    cells: [
                        Cell(address: CellAddress(row: 1, column: 1), value: .text("Action")),
                        Cell(address: CellAddress(row: 1, column: 2), value: .text("Pilote")),
                    ]),
                Row(
                    number: 2,
                    cells: [
                        Cell(address: CellAddress(row: 2, column: 1), value: .text(title)),
                        Cell(address: CellAddress(row: 2, column: 2), value: .text("Ana")),
                    ]),
            ]
        }
        let workbook = Workbook(sheets: [
            Sheet(name: "Santé", rows: rows("A")), Sheet(name: "École", rows: rows("B")),
            Sheet(name: "Vieux", isHidden: true, rows: rows("C")),
        ])
        var story = Story()
        let report = story.bring(workbook, mapping: ImportProposal(for: workbook).mapping)
        #expect(report.imported == 2)
        #expect(story.deployment.plan.workstreams(in: nil).map(\.title) == ["Santé", "École"])
    }

    @Test("a cell merged over several rows holds for all of them")
    func mergedCells() throws {
        let cell = { (address: String, text: String) in CellAddress(address).map { Cell(address: $0, value: .text(text)) } }
        let sheet = Sheet(
            name: "Plan",
            rows: [
                Row(
                    number: 1,
                    cells: ["A1": "Axe", "B1": "Action", "C1": "Pilote", "D1": "Étapes"].sorted { $0.key < $1.key }.compactMap {
                        cell($0.key, $0.value)
                    }),
                Row(number: 2, cells: [cell("A2", "X"), cell("B2", "Ouvrir"), cell("C2", "Ana"), cell("D2", "un")].compactMap(\.self)),
                Row(number: 3, cells: [cell("C3", "Bo"), cell("D3", "deux")].compactMap(\.self)),
                Row(number: 4, cells: [cell("B4", "Fermer"), cell("C4", "Bo")].compactMap(\.self)),
            ], mergedRanges: [CellRange("A2:A4"), CellRange("B2:B3")].compactMap(\.self))
        let workbook = Workbook(sheets: [sheet])
        var story = Story()
        let report = story.bring(workbook, mapping: ImportProposal(for: workbook).mapping)
        #expect(report.imported == 2 && report.isBalanced)
        #expect(report.merged.map(\.into) == [.action(title: "Ouvrir")])
        let action = try #require(story.action("Ouvrir"))
        #expect(action.steps.map(\.title) == ["un", "deux"])
        #expect(action.contributions.map { story.name($0.person) } == ["Bo"])
        #expect(story.deployment.plan.path(to: story.action("Fermer")?.workstream).map(\.title) == ["X"])
    }

    @Test("lists in cells are read line by line")
    func lists() throws {
        var story = Story()
        let report = try story.bring(
            table: """
                N° | Action | Contributeurs | Étapes | Dépend de | Liens | Étiquettes | Blocages | Charge
                1 | A | Ana Diaz : relit (2 j)\\nBo Chen | - Choisir\\n[x] Signer (12/03/2026) | | Guide : https://a.fr/x\\nvoir au bureau | eau, air | Budget | 5 j
                2 | B | | | 1 (+3 j) | | | | 1 000,5
                3 | C | | | A ; 2 ; 9 | | | | beaucoup
                4 | D | | | | | | |
                """)
        let first = try #require(story.action("A"))
        #expect(
            first.contributions.map { "\(story.name($0.person) ?? "")|\($0.role)|\($0.days ?? 0)" } == [
                "Ana Diaz|relit|2.0", "Bo Chen||0.0",
            ])
        #expect(first.steps.map { "\($0.title)|\($0.isDone)|\($0.day?.iso8601 ?? "")" } == ["Choisir|false|", "Signer|true|2026-03-12"])
        #expect(first.links.map { "\($0.title)|\($0.address)" } == ["Guide|https://a.fr/x"])
        #expect(first.notes.contains { $0.label == "Liens" && $0.text.contains("voir au bureau") })
        #expect(first.tags == ["eau", "air"])
        #expect(first.effort == ThreePointEffort(optimistic: 5, likely: 5, pessimistic: 5))
        #expect(story.action("B")?.dependencies == [Dependency(predecessor: first.id, lagDays: 3)])
        #expect(story.action("B")?.effort?.likely == 1000.5)
        #expect(story.action("C")?.dependencies.count == 2)
        #expect(report.problems(row: 4).contains(.unknownPredecessor(text: "9")))
        #expect(report.problems(row: 4).contains(.unreadableEffort(text: "beaucoup")))
        #expect(story.action("C")?.notes.map(\.text).sorted() == ["9", "beaucoup"])
    }

    @Test("days spent come in with what is done; of the rest, and where they are no number, they stay as a note")
    func spentDays() throws {
        var story = Story()
        let report = try story.bring(
            table: """
                N° | Action | Responsable | Échéance | Fait quand | Statut | Temps passé
                1 | A | Ana Diaz | 12/03/2026 | vu | Terminée | 3,5 j
                2 | B | Ana Diaz | 12/03/2026 | vu | En cours | 2
                3 | C | Ana Diaz | 12/03/2026 | vu | Terminée | beaucoup
                4 | D | Ana Diaz | 12/03/2026 | vu | Terminée | -4
                """)
        #expect(story.refusals.isEmpty && report.isBalanced)
        #expect(["A", "B", "C", "D"].map { story.action($0)?.spentDays } == [3.5, nil, nil, nil])
        #expect(story.action("B")?.notes.map { "\($0.label)=\($0.text)" } == ["Temps passé=2"])
        #expect(report.problems(row: 3).contains(.spentDaysNotKept(days: 2)))
        #expect(report.problems(row: 4).contains(.unreadableEffort(text: "beaucoup")))
        #expect(report.problems(row: 5).contains(.unreadableEffort(text: "-4")))
    }

    @Test("a circle of dependencies is refused at the cell that closes it, and the rest comes in")
    func circles() throws {
        var story = Story()
        let report = try story.bring(table: "N° | Action | Dépend de\n1 | A | 2\n2 | B | 1\n")
        #expect(report.imported == 2)
        #expect(report.findings.contains { $0.cell?.description == "C3" && $0.problem == .refused(.dependencyCycle(["B", "A", "B"])) })
        #expect(story.refusals.isEmpty)
    }

    @Test("corrections to the mapping are followed")
    func corrections() throws {
        let cells = ["Objet interne", "Chose", "Qui fait"].enumerated().map {
            Cell(address: CellAddress(row: 1, column: $0 + 1), value: .text($1))
        }
        let values = ["Écrire", "beaucoup", "Ana"].enumerated().map { Cell(address: CellAddress(row: 2, column: $0 + 1), value: .text($1)) }
        let workbook = Workbook(sheets: [Sheet(name: "Plan", rows: [Row(number: 1, cells: cells), Row(number: 2, cells: values)])])
        var mapping = ImportProposal.mapping(ofSheet: 0, of: workbook, headerRow: 1)
        mapping.columns[0].target = .field(.title)
        mapping.columns[1].target = .ignored
        mapping.columns[2].target = .field(.responsible)
        var story = Story()
        let report = story.bring(workbook, mapping: ImportMapping(sheets: [mapping]))
        #expect(report.imported == 1)
        let action = try #require(story.action("Écrire"))
        #expect(story.name(action.responsible) == "Ana")
        #expect(action.notes.isEmpty)
    }

    @Test("a file without any table imports nothing, and says that nothing was read")
    func noTable() throws {
        var story = Story()
        let report = try story.bring(table: "Bonjour\nà tous")
        #expect(report.read == 0 && report.imported == 0)
    }

    @Test("titles and texts that are too long are cut, with the whole in a note")
    func longTexts() throws {
        var story = Story()
        let title = String(repeating: "é", count: 400)
        let report = try story.bring(table: "Action | Description\n\(title) | \(String(repeating: "x", count: 45_000))\n")
        let action = try #require(story.deployment.plan.orderedActions.first)
        #expect(action.title.count == 300)
        #expect(action.notes.first { $0.label == "Action" }?.text == title)
        #expect(action.notes.filter { $0.label == "Description" }.map(\.text.count) == [20_000, 20_000, 5_000])
        #expect(report.problems(row: 2).contains(.titleCut(limit: 300)))
    }

    @Test(
        "headings are recognised in many forms",
        arguments: [
            ("Responsable(s)", ImportField.responsible), ("PILOTE(S) DE L’ACTION", .responsible), ("Référent·e", .responsible),
            ("Échéances", .dueDay),
            ("Date limite de réalisation", .dueDay), ("N°", .number), ("No.", .number), ("Intitulé de l'action *", .title),
            ("Sous-sous axe (x.x.x)", .workstream3),
            ("Sous axe", .workstream2), ("Livrables :", .doneWhen), ("% d'avancement", .status), ("Titre de la sous-action", .stepTitle),
            ("Mots clés", .tags),
            ("Date de début prévisionnelle", .earliestStart), ("Assigned To", .responsible), ("Due Date", .dueDay),
            ("Depends on", .dependencies),
        ])
    func headings(heading: String, field: ImportField) {
        #expect(Heading.field(of: heading)?.field == field)
    }

    @Test(
        "headings about something else are not taken for fields",
        arguments: [
            "Structure pilote", "Direction ou service pilote", "Actions liées", "Objectifs", "Budget", "E-mail du responsable",
            "Élu·e référent·e", "Notes de suivi",
            "Nombre de participants", "Téléphone du pilote", "Partenaires",
        ])
    func otherHeadings(heading: String) {
        #expect(Heading.field(of: heading) == nil)
    }
}
