import Testing

@testable import Planning

@Suite("The verbs of a title")
struct TitleReadingTests {
    @Test(
        "are found at its start, after a number or an adverb, in French and in English",
        arguments: [
            ("Former les agents d’accueil", "former"), ("Évaluer la phase pilote", "evaluer"), ("A3 : Rédiger le guide", "rediger"),
            ("4.2.1. Mettre à jour le site", "mettre"), ("Fiche action 10 – Concevoir la borne", "concevoir"),
            ("Ne pas oublier les clés", "oublier"), ("Préparez la salle", "preparez"), ("Se réunir chaque lundi", "reunir"),
            ("Agents : former les premiers", "former"), ("Train the front desk", "train"), ("Write the guide", "write"),
            ("Prévoir un repli", "prevoir"), ("Publier l’arrêté", "publier"), ("Plan the training", "plan"),
        ])
    func verbs(_ title: String, _ verb: String) { #expect(TitleReading(title).verb?.folded == verb) }

    @Test(
        "are not seen in nouns that look like them",
        arguments: [
            "Formation des agents", "Atelier avec les usagers", "Calendrier de la formation", "Dossier de presse", "Courrier aux élus",
            "Janvier : bilan", "Cahier des charges", "Avenir du site", "Lettre aux maires", "Plan de formation", "Centre d’appel",
            "Premier bilan", "Foyer des aînés", "Budget 2027", "Trottoir devant la mairie", "🎉", "12",
        ])
    func nouns(_ title: String) { #expect(TitleReading(title).verb == nil) }

    @Test("suggest the verb that a noun is made from")
    func suggestion() {
        #expect(TitleReading("Formation des agents").suggestedVerb == "Former")
        #expect(TitleReading("Budget 2027").suggestedVerb == nil)
    }

    @Test("are several only when the title asks for several things")
    func several() {
        #expect(TitleReading("Rédiger et diffuser le guide").severalVerbs == ["Rédiger", "diffuser"])
        #expect(TitleReading("Former les agents et les élus").severalVerbs == [])
        #expect(TitleReading("Accompagner et soutenir les agents").severalVerbs == [])
        #expect(TitleReading("Lister les dossiers à trier et classer").severalVerbs == [])
    }
}
