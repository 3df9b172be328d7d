import Planning

/// The words of changing several actions at once.
struct BulkTexts: Texts {
    let language: Language

    private var formats: Formats { Formats(language: language) }

    var choose: String { pick("Choisir plusieurs actions", "Choose several actions") }
    var title: String { pick("Modifier les actions choisies", "Change the chosen actions") }
    var unchanged: String { pick("ne pas changer", "leave as it is") }
    var addTag: String { pick("Ajouter l’étiquette", "Add the tag") }
    var apply: String { pick("Appliquer", "Apply") }
    var chooseAll: String { pick("Tout choisir", "Choose all") }
    var leave: String { pick("Terminer", "Finish") }
    var delete: String { pick("Supprimer", "Delete") }
    var deleteChosen: String { pick("Supprimer les actions choisies", "Delete the chosen actions") }
    func choose(_ number: Int) -> String { pick("Choisir l’action \(number)", "Choose action \(number)") }

    func changed(_ count: Int) -> String {
        if count == 0 {
            return pick("Rien à changer\u{00A0}: tout était déjà ainsi.", "Nothing to change: all was so already.")
        }
        return plural(
            count, fr: ("\(count) action modifiée.", "\(count) actions modifiées."),
            en: ("\(count) action changed.", "\(count) actions changed."))
    }
    func deleted(_ count: Int) -> String {
        plural(
            count, fr: ("\(count) action supprimée.", "\(count) actions supprimées."),
            en: ("\(count) action deleted.", "\(count) actions deleted."))
    }

    var nothingChosen: String {
        pick(
            "Aucune action n’est choisie. Rien n’a été changé\u{00A0}: cochez au moins une action.",
            "No action is chosen. Nothing was changed: tick at least one action.")
    }
    var nothingToChange: String {
        pick(
            "Le formulaire ne dit pas ce qui change. Rien n’a été changé\u{00A0}: choisissez au moins un statut, un responsable, une échéance, "
                + "un axe ou une étiquette.",
            "The form does not say what changes. Nothing was changed: choose at least a status, a responsible, a due date, "
                + "a workstream or a tag.")
    }

    /// Which actions keep the others from changing, the first ones with their reason.
    func refused(_ obstacles: [BulkForm.Obstacle]) -> String {
        let refusals = RefusalTexts(language: language)
        var sentences = [pick("Aucune action n’a été changée.", "No action was changed.")]
        for obstacle in obstacles.prefix(Self.told) {
            let reason =
                switch obstacle.cause {
                case .refusal(let refusal): refusals.sentence(for: refusal, in: nil)
                case .problem(let problem): FormProblemTexts(language: language).sentence(for: problem)
                }
            guard let number = obstacle.number else {
                sentences.append(reason)
                continue
            }
            let name = pick(
                "Action \(number), \(formats.quoted(obstacle.title))\u{00A0}: ", "Action \(number), \(formats.quoted(obstacle.title)): ")
            sentences.append(name + reason)
        }
        let more = obstacles.count - Self.told
        if more > 0 {
            sentences.append(
                plural(
                    more, fr: ("Une autre action est dans le même cas.", "\(more) autres actions sont aussi refusées."),
                    en: ("One more action is refused too.", "\(more) more actions are refused too.")))
        }
        return sentences.joined(separator: " ")
    }

    private static let told = 3
}
