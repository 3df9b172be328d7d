import Planning

/// The words around the history of a deployment. What happened is told by ``HistorySentences``.
struct HistoryTexts: Texts {
    let language: Language

    var title: String { pick("Historique", "History") }
    func title(of action: Action) -> String {
        pick("Historique de l’action \(action.number)", "History of action \(action.number)")
    }
    var filter: String { pick("Filtrer", "Filter") }
    var filterHistory: String { pick("Filtrer l’historique", "Filter the history") }
    var search: String { pick("Chercher dans l’historique", "Search the history") }
    var author: String { pick("Auteur", "Author") }
    var everybody: String { pick("Toutes les personnes", "Everybody") }
    var showAll: String { pick("Tout afficher", "Show all") }
    var today: String { pick("Aujourd’hui", "Today") }
    var yesterday: String { pick("Hier", "Yesterday") }
    var undo: String { pick("Annuler", "Undo") }
    func thisChange(_ sentence: String, by author: String) -> String {
        pick("ce changement\u{00A0}: \(author) \(sentence)", "this change: \(author) \(sentence)")
    }
    var details: String { pick("Le détail", "Details") }
    var older: String { pick("Plus ancien", "Older") }
    var latest: String { pick("Revenir au plus récent", "Back to the latest") }
    var nothingFound: String {
        pick("Aucun changement ne correspond.", "No change matches.")
    }
    var nothingFoundHere: String {
        pick(
            "Aucun changement ne correspond parmi ceux de cette page\u{00A0}: cherchez plus loin avec «\u{00A0}Plus ancien\u{00A0}».",
            "No change matches among those of this page: look further with “Older”.")
    }
}
