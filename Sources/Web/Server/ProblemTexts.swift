import Journal
import Planning

/// What is wrong with a submission, in the reader's words and with what they typed.
struct ProblemTexts: Texts {
    let language: Language
    let access: DeploymentAccess

    func problem(_ refusal: Refusal, form: Form, id: String) -> FieldForm.Problem {
        var problem = FieldForm.Problem(
            form: id, sentence: RefusalTexts(language: language).sentence(for: refusal, in: access.deployment))
        if case .changedMeanwhile(let conflict) = refusal { problem.conflict = words(for: conflict, form: form) }
        problem.typed = typed(form)
        return problem
    }

    func problem(_ problem: FormProblem, form: Form, id: String) -> FieldForm.Problem {
        FieldForm.Problem(form: id, sentence: FormProblemTexts(language: language).sentence(for: problem), typed: typed(form))
    }

    func problem(_ problem: MemberProblem, form: Form, id: String) -> FieldForm.Problem {
        let formats = Formats(language: language)
        let sentence =
            switch problem {
            case .noSuchAccount(let email):
                pick(
                    "Aucun compte n’a l’adresse \(formats.quoted(email)). Rien n’a été changé\u{00A0}: demandez à l’administrateur de créer ce compte d’abord.",
                    "No account has the address \(formats.quoted(email)). Nothing was changed: ask the administrator to create this account first."
                )
            case .nameDiffers(let name):
                pick(
                    "Le nom écrit n’est pas celui du déploiement. Rien n’a été supprimé\u{00A0}: pour confirmer, écrivez \(formats.quoted(name)).",
                    "The name you wrote is not the deployment’s. Nothing was deleted: to confirm, write \(formats.quoted(name)).")
            }
        return FieldForm.Problem(form: id, sentence: sentence, typed: typed(form))
    }

    func problem(_ error: DirectoryError, form: Form, id: String) -> FieldForm.Problem {
        FieldForm.Problem(
            form: id, sentence: DirectoryTexts(language: language).sentence(for: error), typed: typed(form))
    }

    private func typed(_ form: Form) -> [String: String] {
        // Secrets are never shown again.
        Dictionary(uniqueKeysWithValues: form.names.filter { !$0.contains("password") }.map { ($0, form[$0]) })
    }

    /// The two values of a conflict; `was` as the forms of each room carry it.
    private func words(for conflict: FieldConflict, form: Form) -> FieldForm.Conflict {
        let texts = ValueTexts(language: language)
        let deployment = access.deployment
        func value(_ value: ActionValue) -> String { texts.value(value, in: deployment) }
        func item(_ item: ActionItem) -> String { texts.item(item, in: deployment) }
        switch conflict {
        case .action(_, let current, let yours):
            let before = (try? FormValue.action(current.field, form["was"])).map(value)
            return .init(
                before: before, theirs: value(current), yours: value(yours), theirsAsWas: FormValue.text(current))
        case .item(_, let current, let yours):
            return .init(
                before: ItemCoding.item(form["was"]).map(item), theirs: item(current), yours: item(yours),
                theirsAsWas: ItemCoding.json(current))
        case .view(let current, let yours):
            return .init(theirs: texts.view(current), yours: texts.view(yours), theirsAsWas: ItemCoding.json(value: current))
        case .person(let current, let yours):
            return .init(
                theirs: texts.person(current), yours: texts.person(yours),
                theirsAsWas: ItemCoding.json(value: current))
        case .workstream(let current, let yours):
            return .init(
                theirs: texts.workstream(current, in: deployment), yours: texts.workstream(yours, in: deployment),
                theirsAsWas: ItemCoding.json(value: current))
        case .milestone(let current, let yours):
            return .init(
                theirs: texts.milestone(current), yours: texts.milestone(yours),
                theirsAsWas: ItemCoding.json(value: current))
        case .route(let current, let yours):
            return .init(theirs: texts.value(current), yours: texts.value(yours), theirsAsWas: FormValue.text(current))
        case .stakeholders(let conflict): return words(for: conflict, form: form)
        case .scenario(_, let current, let yours):
            return .init(theirs: texts.value(current), yours: texts.value(yours), theirsAsWas: FormValue.text(current))
        case .rhythm(let current, let yours):
            let reviews = ReviewTexts(language: language)
            return .init(
                theirs: reviews.rhythm(current), yours: reviews.rhythm(yours), theirsAsWas: ItemCoding.json(value: current))
        case .indicator(let id, let current, let yours):
            let results = ResultsTexts(language: language)
            let indicator = deployment.results[id]
            return .init(
                theirs: results.value(current, of: indicator, in: deployment), yours: results.value(yours, of: indicator, in: deployment),
                theirsAsWas: ItemCoding.json(value: current))
        case .measuredValue(let id, let current, let yours):
            let results = ResultsTexts(language: language)
            let unit = deployment.results[id]?.unit ?? ""
            return .init(
                theirs: results.value(current, unit), yours: results.value(yours, unit), theirsAsWas: ItemCoding.json(value: current))
        case .need(_, let current, let yours):
            let needs = NeedTexts(language: language)
            return .init(
                theirs: needs.value(current, in: deployment), yours: needs.value(yours, in: deployment),
                theirsAsWas: ItemCoding.json(value: current))
        case .needEntry(_, let current, let yours):
            let needs = NeedTexts(language: language)
            return .init(
                theirs: needs.entry(current, in: deployment), yours: needs.entry(yours, in: deployment),
                theirsAsWas: ItemCoding.json(value: current))
        case .settings(let current, let yours):
            return .init(theirs: texts.value(current), yours: texts.value(yours), theirsAsWas: FormValue.text(current))
        }
    }

    private func words(for conflict: StakeholderConflict, form: Form) -> FieldForm.Conflict {
        let texts = StakeholderTexts(language: language)
        let deployment = access.deployment
        switch conflict {
        case .field(_, let current, let yours):
            let before: StakeholderValue? = try? form.json("was")
            return .init(
                before: before.map { texts.value($0, in: deployment) }, theirs: texts.value(current, in: deployment),
                yours: texts.value(yours, in: deployment), theirsAsWas: ItemCoding.json(value: current))
        case .item(_, let current, let yours):
            let before: StakeholderItem? = try? form.json("was")
            return .init(
                before: before.map(texts.item), theirs: texts.item(current), yours: texts.item(yours),
                theirsAsWas: ItemCoding.json(value: current))
        case .lever(let current, let yours):
            return .init(theirs: texts.lever(current), yours: texts.lever(yours), theirsAsWas: ItemCoding.json(value: current))
        case .pitch(_, let current, let yours):
            return .init(
                theirs: texts.value(current, in: deployment), yours: texts.value(yours, in: deployment),
                theirsAsWas: ItemCoding.json(value: current))
        }
    }
}
