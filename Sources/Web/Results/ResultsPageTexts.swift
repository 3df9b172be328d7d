import Planning

/// The words of the pages of results.
struct ResultsPageTexts: Texts {
    let language: Language

    private var formats: Formats { Formats(language: language) }
    private var words: ResultsTexts { ResultsTexts(language: language) }

    var title: String { pick("Résultats", "Results") }
    var lead: String {
        pick(
            "C’est en démontrant les résultats obtenus sur un premier périmètre que vous obtiendrez les moyens de passer à l’échelle.",
            "Showing the results obtained in a first perimeter is what brings the means to scale up.")
    }
    var none: String {
        pick(
            "Aucun indicateur pour l’instant. Commencez par un seul\u{00A0}: ce qui change pour les usagers, sa valeur avant le déploiement, et celle que vous visez.",
            "No indicator yet. Begin with a single one: what changes for the users, its value before the deployment, and the one you aim at."
        )
    }
    func count(_ count: Int) -> String {
        plural(count, fr: ("1 indicateur", "\(count) indicateurs"), en: ("1 indicator", "\(count) indicators"))
    }

    // Columns
    var indicator: String { pick("Indicateur", "Indicator") }
    var verdict: String { pick("Trajectoire", "Trajectory") }
    var lastValue: String { pick("Dernière mesure", "Last measurement") }
    var change: String { pick("Variation", "Change") }
    var target: String { pick("Cible", "Target") }
    var nextMeasure: String { pick("Prochaine mesure", "Next measurement") }
    var notMeasured: String { pick("pas encore mesuré", "not measured yet") }
    var noTarget: String { pick("aucune", "none") }
    var notPlanned: String { pick("pas prévue", "not planned") }
    func due(since day: String) -> String { pick("à faire depuis le \(day)", "due since \(day)") }
    func by(_ day: String) -> String { pick("d’ici le \(day)", "by \(day)") }
    func measuredBy(_ name: String) -> String { pick("mesuré par \(name)", "measured by \(name)") }

    // Verdicts
    func word(_ verdict: Verdict) -> String {
        switch verdict {
        case .noData: pick("Pas de donnée", "No data")
        case .reached: pick("Cible atteinte", "Target reached")
        case .onTrack: pick("En bonne voie", "On track")
        case .behind: pick("En retard", "Behind")
        }
    }

    /// Why, with the figures.
    func sentence(_ verdict: Verdict, of indicator: Indicator) -> String {
        let unit = indicator.unit
        switch verdict {
        case .noData(.noBaseline):
            return pick(
                "La valeur de départ manque\u{00A0}: rien à comparer.", "The baseline is missing: there is nothing to compare with.")
        case .noData(.noTarget):
            return pick("La cible manque\u{00A0}: rien à atteindre.", "The target is missing: there is nothing to reach.")
        case .noData(.noValue):
            let day = indicator.baseline.map { formats.long($0.day) } ?? ""
            return pick("Aucune mesure depuis la valeur de départ, le \(day).", "No measurement since the baseline, on \(day).")
        case .noData(.outdated(let last)):
            let day = formats.long(last)
            return pick(
                "Aucune mesure depuis le \(day)\u{00A0}: c’est trop ancien pour dire où en est l’indicateur.",
                "No measurement since \(day): too long ago to say where the indicator stands.")
        case .noData(.notMeasuredSinceTarget(let last, let target)):
            return pick(
                "La date de la cible, le \(formats.long(target)), est passée sans mesure depuis le \(formats.long(last)).",
                "The day of the target, \(formats.long(target)), has come without a measurement since \(formats.long(last)).")
        case .reached(let standing):
            let figure = words.dated(DatedNumber(standing.number, on: standing.day), unit)
            let target = words.figure(indicator.target?.number ?? standing.expected, unit)
            let since = formats.long(standing.since)
            return pick(
                "\(figure), pour une cible de \(target). Atteinte depuis le \(since).",
                "\(figure), for a target of \(target). Reached since \(since).")
        case .onTrack(let standing), .behind(let standing):
            let figure = words.dated(DatedNumber(standing.number, on: standing.day), unit)
            let expected = words.figure(rounded(standing.expected, of: indicator), unit)
            let since = formats.long(standing.since)
            if case .behind = verdict {
                return pick(
                    "\(figure), quand la droite vers la cible en attendait \(expected). En retard depuis le \(since).",
                    "\(figure), where the line to the target expected \(expected). Behind since \(since).")
            }
            return pick(
                "\(figure), quand la droite vers la cible en attendait \(expected). En bonne voie depuis le \(since).",
                "\(figure), where the line to the target expected \(expected). On track since \(since).")
        }
    }

    /// What the line says, no finer than people measure.
    func rounded(_ expected: Double, of indicator: Indicator) -> Double {
        guard let baseline = indicator.baseline?.number, let target = indicator.target?.number else { return expected }
        let step = abs(target - baseline) >= 50 ? 1.0 : abs(target - baseline) >= 1 ? 10 : 1_000
        return (expected * step).rounded() / step
    }

    var rule: String {
        pick(
            "La dernière mesure est comparée, au jour de cette mesure, à la droite qui va de la valeur de départ à la cible. Un écart d’au plus 5\u{202F}% du chemin à faire compte comme en bonne voie. Sans mesure assez récente, il n’y a pas de verdict.",
            "The last measurement is compared, on the day it was made, with the straight line from the baseline to the target. A gap of at most 5% of the way to go counts as on track. Without a recent enough measurement there is no verdict."
        )
    }

    // One indicator
    var back: String { pick("Tous les indicateurs", "All indicators") }
    var values: String { pick("Mesures", "Measurements") }
    var day: String { pick("Jour", "Day") }
    var value: String { pick("Valeur", "Value") }
    func valueIn(_ unit: String) -> String { unit.isEmpty ? value : pick("Valeur (\(unit))", "Value (\(unit))") }
    var expected: String { pick("Attendu sur la droite", "Expected on the line") }
    var source: String { pick("Source", "Source") }
    var evidence: String { pick("Preuve", "Evidence") }
    var proof: String { pick("Source et preuve (facultatif)", "Source and evidence (optional)") }
    var link: String { pick("Adresse de la preuve", "Address of the evidence") }
    var linkHelp: String { pick("Une page qui le montre, par exemple https://…", "A page that shows it, such as https://…") }
    var file: String { pick("Fichier", "File") }
    func fileHelp(_ limit: Int, left: Int) -> String {
        let (limit, left) = (formats.fileSize(limit), formats.fileSize(left))
        return pick(
            "PDF, image (PNG, JPEG, WebP), document Excel, Word ou LibreOffice, CSV ou texte, \(limit) au plus. Il reste \(left) pour ce déploiement.",
            "PDF, image (PNG, JPEG, WebP), Excel, Word or LibreOffice document, CSV or text, at most \(limit). \(left) left for this deployment."
        )
    }
    var page: String { pick("Voir la page", "See the page") }
    func openFile(_ name: String, _ size: String) -> String { "\(name) (\(size))" }
    func noValues(_ isOpen: Bool) -> String {
        isOpen
            ? pick("Aucune mesure pour l’instant\u{00A0}: ajoutez la première ci-dessous.", "No measurement yet: add the first one below.")
            : pick("Aucune mesure pour l’instant.", "No measurement yet.")
    }
    var addValue: String { pick("Ajouter une mesure", "Add a measurement") }
    var correct: String { pick("Corriger", "Correct") }
    func correctOf(_ day: String) -> String { pick("la mesure du \(day)", "the measurement of \(day)") }
    var remove: String { pick("Supprimer", "Remove") }
    var attach: String { pick("Joindre ce fichier", "Attach this file") }
    var detach: String { pick("Retirer le fichier", "Take the file off") }
    var save: String { pick("Enregistrer", "Save") }
    func allValues(_ count: Int) -> String { pick("Voir les \(count) mesures", "See all \(count) measurements") }
    var definition: String { pick("Définition", "Definition") }

    // Fields
    var name: String { pick("Nom", "Name") }
    var nameHelp: String { pick("Par exemple\u{00A0}: Temps d’attente moyen au guichet", "For example: average waiting time at the desk") }
    var how: String { pick("Ce qu’on mesure, et comment", "What is measured, and how") }
    var kind: String { pick("Genre", "Kind") }
    var unit: String { pick("Unité", "Unit") }
    var unitHelp: String { pick("minutes, %, usagers…", "minutes, %, users…") }
    var direction: String { pick("Sens", "Direction") }
    var baseline: String { pick("Valeur de départ", "Baseline") }
    var onDay: String { pick("Le", "On") }
    var byDay: String { pick("Pour le", "By") }
    var responsible: String { pick("Qui mesure", "Who measures") }
    var nobody: String { pick("Personne en particulier", "Nobody in particular") }
    var rhythm: String { pick("Rythme de mesure", "Rhythm of measuring") }
    var addIndicator: String { pick("Ajouter un indicateur", "Add an indicator") }
    var removeIndicator: String { pick("Supprimer cet indicateur", "Remove this indicator") }
    var removeLead: String {
        pick(
            "Ses mesures disparaissent avec lui. Annuler les ramène, et l’historique les garde.",
            "Its measurements go with it. Undo brings them back, and the history keeps them.")
    }

    // Chart
    func chartTitle(_ name: String) -> String { pick("\(name) au fil du temps", "\(name) over time") }
    var series: String { pick("Mesures", "Measurements") }
    var line: String { pick("De la valeur de départ à la cible", "From the baseline to the target") }
    func targetLevel(_ figure: String) -> String { pick("Cible\u{00A0}: \(figure)", "Target: \(figure)") }
    func chartCaption(_ name: String) -> String { pick("Mesures de \(name)", "Measurements of \(name)") }
    var startRow: String { pick("valeur de départ", "baseline") }
    var targetRow: String { pick("cible", "target") }
    var notThere: String { pick("sans", "none") }

    // Problems
    func problem(_ problem: EvidenceProblem) -> String {
        let kept = pick("Rien n’a été enregistré", "Nothing was recorded")
        switch problem {
        case .noFile:
            return pick("Aucun fichier n’a été choisi. \(kept)\u{00A0}: choisissez-en un.", "No file was chosen. \(kept): choose one.")
        case .reading(.empty):
            return pick("Ce fichier est vide. \(kept)\u{00A0}: choisissez-en un autre.", "This file is empty. \(kept): choose another one.")
        case .reading(.tooLarge):
            let limit = formats.fileSize(Results.fileLimit)
            return pick(
                "Ce fichier dépasse \(limit). \(kept)\u{00A0}: réduisez-le, ou donnez l’adresse où il se trouve.",
                "This file is larger than \(limit). \(kept): make it smaller, or give the address where it is.")
        case .reading(.unknownKind):
            return pick(
                "Ce genre de fichier n’est pas gardé ici. \(kept)\u{00A0}: envoyez un PDF, une image PNG, JPEG ou WebP, un document Excel, Word ou LibreOffice, un CSV ou un texte.",
                "This kind of file is not kept here. \(kept): send a PDF, a PNG, JPEG or WebP image, an Excel, Word or LibreOffice document, a CSV or a text."
            )
        case .reading(.hasMacros):
            return pick(
                "Ce document contient des macros. \(kept)\u{00A0}: enregistrez-le sans macros, puis envoyez-le.",
                "This document has macros. \(kept): save it without macros, then send it.")
        case .reading(.isNot(let ending)):
            return pick(
                "Le nom de ce fichier finit par .\(ending), mais son contenu n’est pas de ce genre, ni d’aucun de ceux qui sont gardés ici. \(kept)\u{00A0}: vérifiez le fichier, ou envoyez un PDF ou une image.",
                "The name of this file ends in .\(ending), but its content is not of that kind, nor of any that is kept here. \(kept): check the file, or send a PDF or an image."
            )
        case .reading(.lies(let ending, let content)):
            let kind = content.rawValue.uppercased()
            return pick(
                "Le nom de ce fichier finit par .\(ending), mais son contenu est de genre \(kind). \(kept)\u{00A0}: donnez-lui le nom qui convient, ou choisissez le bon fichier.",
                "The name of this file ends in .\(ending), but its content is \(kind). \(kept): give it the right name, or choose the right file."
            )
        }
    }
}
