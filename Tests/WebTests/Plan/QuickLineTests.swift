import Planning
import Testing

@testable import Web

/// It is Monday 23 November 2026.
@Suite("An action told in one line")
struct QuickLineTests {
    private static let today: Day = "2026-11-23"
    private static let people = [
        Person(id: "yanis", name: "Yanis Benali"), Person(id: "sophie", name: "Sophie Le Goff"),
        Person(id: "claire", name: "Claire Martin"),
        Person(id: "clara", name: "Claire Dupont"), Person(id: "helene", name: "Hélène Œuvray"), Person(id: "jean", name: "Jean Petit"),
        Person(id: "jean-luc", name: "Jean-Luc Roy"), Person(id: "gone", name: "Zoé Partie", hasLeft: true),
    ]

    private func line(_ text: String, tags: [String] = [], responsible: PersonID? = nil, due: Day? = nil) -> QuickLine {
        QuickLine(text, people: Self.people, tags: tags, today: Self.today, chosenResponsible: responsible, chosenDueDay: due)
    }

    @Test(
        "is understood in any order",
        arguments: [
            "Former les agents d’accueil @Yanis 12/03 #formation 3j", "@Yanis 3j Former les agents d’accueil #formation 12/03",
            "12/03 #formation @Yanis Former les agents d’accueil 3 j", "Former les agents @yanis benali d’accueil #formation, 3j, 12/03",
            "Former 3j les agents d’accueil pour le 12/03, #formation, @Yanis Benali",
        ])
    func anyOrder(_ text: String) {
        let line = line(text)
        #expect(line.title == "Former les agents d’accueil")
        #expect(line.responsible == "yanis")
        #expect(line.dueDay == "2027-03-12")
        #expect(line.tags == ["formation"])
        #expect(line.effort == 3)
        #expect(line.remarks.isEmpty)
    }

    @Test(
        "reads dates as French and English people write them",
        arguments: [
            ("12/03", "2027-03-12"), ("24/11", "2026-11-24"), ("23/11", "2026-11-23"), ("22/11", "2027-11-22"),
            ("12/03/2028", "2028-03-12"),
            ("12/03/27", "2027-03-12"), ("12.03.2027", "2027-03-12"), ("2027-03-12", "2027-03-12"), ("demain", "2026-11-24"),
            ("après-demain", "2026-11-25"), ("aujourd’hui", "2026-11-23"), ("tomorrow", "2026-11-24"), ("lundi", "2026-11-30"),
            ("mardi", "2026-11-24"), ("lundi prochain", "2026-11-30"), ("vendredi prochain", "2026-12-04"), ("next friday", "2026-12-04"),
            ("friday", "2026-11-27"), ("ce vendredi", "2026-11-27"), ("3 mars", "2027-03-03"), ("1er décembre", "2026-12-01"),
            ("3 mars 2028", "2028-03-03"), ("March 3", "2027-03-03"), ("3rd march", "2027-03-03"), ("lundi 7 décembre", "2026-12-07"),
            ("avant vendredi", "2026-11-27"), ("pour le 3 mars", "2027-03-03"), ("d’ici le 12/03", "2027-03-12"),
            ("by next monday", "2026-11-30"),
            ("dans 3 jours", "2026-11-26"), ("in 2 weeks", "2026-12-07"), ("29/02", "2028-02-29"), ("3/4", "2027-04-03"),
            ("au plus tard le 12/03", "2027-03-12"),
        ])
    func dates(_ text: String, _ day: String) {
        for text in ["Ouvrir le guichet \(text)", "Ouvrir le guichet \(text) @Yanis"] {
            let line = line(text)
            #expect(line.dueDay?.iso8601 == day, "\(text)")
            #expect(line.title == "Ouvrir le guichet", "\(text)")
        }
    }

    @Test(
        "leaves alone what only looks like something",
        arguments: [
            "Écrire à yanis.benali@ville.fr", "Former au C#", "Traiter la demande #1", "Ouvrir le guichet 24/7", "Fermer le mercredi",
            "Imaginer la mairie de demain", "Relire le compte rendu du 12/03", "Convaincre les 3/4 des agents", "Passer en version 12.03",
            "Ouvrir du lundi au vendredi", "Imprimer la maquette en 3D", "Imprimer la maquette en 3d", "Répondre à 3 jours",
            "Poser le 30/02",
            "Réunir le comité chaque lundi", "Commander 3 jeux", "Prévoir 0j", "Rouvrir la salle 12/13", "@ # et 3 mariages",
            "Informer @Zoé Partie", "Écrire à @tous", "Prévenir @Claire",
        ])
    func leftAlone(_ text: String) {
        let line = line(text)
        #expect(line.title == text)
        #expect(line.responsible == nil && line.dueDay == nil && line.tags.isEmpty && line.effort == nil)
    }

    @Test(
        "names people by what is enough to know them, without accents or case",
        arguments: [
            ("@yanis", "yanis"), ("@YAN", "yanis"), ("@Benali", "yanis"), ("@Le Goff", "sophie"), ("@Sophie Le Goff", "sophie"),
            ("@helene", "helene"), ("@Claire Martin", "claire"), ("@Claire Dup", "clara"), ("@jean", "jean"), ("@jean-luc", "jean-luc"),
            ("@yanis.benali", "yanis"), ("@Yanis,", "yanis"),
        ])
    func names(_ mention: String, _ person: String) {
        let line = line("Relire \(mention) la convention")
        #expect(line.responsible?.rawValue == person)
        #expect(line.title == "Relire la convention")
    }

    @Test("says which name it does not know, or which several it knows, and keeps it")
    func remarks() {
        #expect(line("Relire @Zorro").remarks == [.unknownPerson("@Zorro")])
        #expect(line("Relire @Claire").remarks == [.severalPeople("@Claire", names: ["Claire Martin", "Claire Dupont"])])
        let two = line("Relire @Yanis avec @Sophie")
        #expect(two.responsible == "yanis")
        #expect(two.title == "Relire avec @Sophie")
        #expect(two.remarks == [.oneResponsible("@Sophie")])
    }

    @Test("knows the tags of the plan, those of several words included, by their own spelling")
    func tags() {
        #expect(line("Relire #Formation", tags: ["formation"]).tags == ["formation"])
        let line = line("Relire #mise en service vite #Neuf", tags: ["mise en service"])
        #expect(line.tags == ["mise en service", "Neuf"])
        #expect(line.title == "Relire vite")
    }

    @Test("reads efforts in days", arguments: [("3j", 3.0), ("2,5 j", 2.5), ("2.5j", 2.5), ("3d", 3), ("0,5j", 0.5), ("4 jh", 4)])
    func efforts(_ text: String, _ days: Double) {
        #expect(line("Relire \(text) la convention").effort == days)
        #expect(line("Relire \(text) la convention").title == "Relire la convention")
    }

    @Test("gives way to what is chosen beside it, and keeps in the title what says otherwise")
    func chosen() {
        let other = line("Relire @Yanis 12/03", responsible: "sophie", due: "2027-04-01")
        #expect(other.responsible == "sophie")
        #expect(other.dueDay == "2027-04-01")
        #expect(other.title == "Relire @Yanis 12/03")
        let same = line("Relire @Yanis 12/03", responsible: "yanis", due: "2027-03-12")
        #expect(same.title == "Relire")
    }

    @Test("takes one date and one effort: what follows stays in the title")
    func first() {
        let line = line("Relire 12/03 puis 15/04, 3j puis 2j")
        #expect(line.dueDay == "2027-03-12")
        #expect(line.effort == 3)
        #expect(line.title == "Relire puis 15/04, puis 2j")
    }

    @Test("loses no word, whatever is typed")
    func losesNothing() {
        var state: UInt64 = 20_261_123
        func next(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % count
        }
        let pool = [
            "Relire", "@Yanis", "@", "#", "#a", "12/03", "3", "j", "mars", "lundi", "prochain", "le", "du", "au", "é\u{301}", "👩‍👩‍👧", ",", "-",
            "@Claire",
            "dans", "jours", "9999-12-31", "99999j", "\u{00A0}", "#1", "next", "@Zorro",
        ]
        for _ in 0..<3_000 {
            let words = (0..<next(9)).map { _ in pool[next(pool.count)] }
            let line = line(words.joined(separator: " "))
            // What is taken is a mark, a date, an effort, or the small words that lead to it.
            for word in ["Relire", "@Zorro", "@Claire", "#1", "é\u{301}", "👩‍👩‍👧"] {
                let before = words.count { $0 == word }
                #expect(line.title.split(whereSeparator: \.isWhitespace).count { $0 == word } == before, "\(words)")
            }
        }
    }

    @Test("says back what it was understood to be")
    func sentence() throws {
        var team = Team()
        let yanis = team.person("Yanis Benali")
        let id = team.action("Former @Zorro", responsible: yanis, due: "2027-03-12")
        team.edit(id, .tags(["formation"]))
        team.edit(id, .effort(ThreePointEffort(optimistic: 2.5, likely: 2.5, pessimistic: 2.5)))
        let action = try #require(team.deployment.plan[id])
        let nbsp = "\u{00A0}"
        #expect(
            QuickLineTexts(language: .french).added(action, in: team.deployment, today: team.today)
                == "Action 1 ajoutée\(nbsp): responsable Yanis Benali, échéance ven. 12 mars 2027, étiquette formation, effort 2,5\(nbsp)jours. "
                + "«\(nbsp)@Zorro\(nbsp)» ne désigne personne du déploiement\(nbsp): c’est resté dans le titre.")
        #expect(QuickLineTexts(language: .english).added(action, in: team.deployment, today: team.today).contains("due Fri 12 Mar 2027"))
    }
}
