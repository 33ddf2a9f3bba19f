//! How a document is built: members with their names in JSON and in XML, sorts of values, and limits.

/// Whose documents a store takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// Amazon's.
    Aws,
    /// Tencent's.
    Cos,
    /// Those of Amazon's form, of a store with storage classes of its own.
    Other,
}

/// What a value must be.
#[derive(Clone, Copy, Debug)]
pub(super) enum Shape {
    /// A text of so many characters.
    Text { most: usize },
    /// A whole number.
    Number { least: i64, most: i64 },
    /// `true` or `false`.
    Flag,
    /// A moment in ISO 8601, with or without a time of day.
    Moment,
    /// One of these words.
    Choice(&'static [&'static str]),
    /// A storage class: free where a store may have its own.
    Class,
    /// Named members.
    Record(&'static [Field]),
    /// Values of one shape.
    List(List),
}

/// Values of one shape in order.
#[derive(Clone, Copy, Debug)]
pub(super) struct List {
    /// The element of one value. A flat list has no element around it.
    pub(super) item: &'static str,
    pub(super) of: &'static Shape,
    pub(super) flat: bool,
    pub(super) least: usize,
    pub(super) most: usize,
}

/// Where a member stands in what goes over the wire.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// An element of the document.
    Element,
    /// The attribute `xsi:type` of the element.
    Type,
    /// A header of the request and of the answer; only members of the whole document stand there.
    Header(&'static str),
}

/// Which stores know a member.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Known {
    Everywhere,
    OnCos,
    NotOnCos,
}

/// A member of a record.
#[derive(Clone, Copy, Debug)]
pub(super) struct Field {
    /// Its name in JSON, as the AWS CLI has it.
    pub(super) name: &'static str,
    /// Its element in XML.
    pub(super) element: &'static str,
    pub(super) shape: Shape,
    pub(super) required: bool,
    pub(super) place: Place,
    known: Known,
}

impl Field {
    const fn new(name: &'static str, shape: Shape) -> Self {
        Self { name, element: name, shape, required: false, place: Place::Element, known: Known::Everywhere }
    }

    /// It must be there.
    pub(super) const fn must(self) -> Self {
        Self { required: true, ..self }
    }

    /// It has another name in XML.
    pub(super) const fn as_element(self, element: &'static str) -> Self {
        Self { element, ..self }
    }

    /// It stands elsewhere than in an element.
    pub(super) const fn at(self, place: Place) -> Self {
        Self { place, ..self }
    }

    /// Tencent COS alone knows it.
    pub(super) const fn on_cos(self) -> Self {
        Self { known: Known::OnCos, ..self }
    }

    /// Tencent COS does not know it.
    pub(super) const fn not_on_cos(self) -> Self {
        Self { known: Known::NotOnCos, ..self }
    }

    /// Whether stores of this dialect know it.
    pub(super) fn is_known_to(&self, dialect: Dialect) -> bool {
        match self.known {
            Known::Everywhere => true,
            Known::OnCos => dialect == Dialect::Cos,
            Known::NotOnCos => dialect != Dialect::Cos,
        }
    }
}

/// A text of any length.
pub(super) const fn text(name: &'static str) -> Field {
    short(name, usize::MAX)
}

/// A text of at most so many characters.
pub(super) const fn short(name: &'static str, most: usize) -> Field {
    Field::new(name, Shape::Text { most })
}

/// A whole number in a range.
pub(super) const fn number(name: &'static str, least: i64, most: i64) -> Field {
    Field::new(name, Shape::Number { least, most })
}

/// A number of days, at least one.
pub(super) const fn days(name: &'static str) -> Field {
    number(name, 1, i32::MAX as i64)
}

pub(super) const fn flag(name: &'static str) -> Field {
    Field::new(name, Shape::Flag)
}

pub(super) const fn moment(name: &'static str) -> Field {
    Field::new(name, Shape::Moment)
}

pub(super) const fn choice(name: &'static str, words: &'static [&'static str]) -> Field {
    Field::new(name, Shape::Choice(words))
}

pub(super) const fn class(name: &'static str) -> Field {
    Field::new(name, Shape::Class)
}

pub(super) const fn record(name: &'static str, fields: &'static [Field]) -> Field {
    Field::new(name, Shape::Record(fields))
}

/// Values whose elements stand side by side in that of the record.
pub(super) const fn flat(name: &'static str, item: &'static str, of: &'static Shape) -> Field {
    Field::new(name, Shape::List(List { item, of, flat: true, least: 0, most: usize::MAX })).as_element(item)
}

/// Values in an element of the list's name.
pub(super) const fn list(name: &'static str, item: &'static str, of: &'static Shape) -> Field {
    Field::new(name, Shape::List(List { item, of, flat: false, least: 0, most: usize::MAX }))
}

impl Field {
    /// How many values a list may have.
    pub(super) const fn of(self, least: usize, most: usize) -> Self {
        match self.shape {
            Shape::List(list) => Self { shape: Shape::List(List { least, most, ..list }), ..self },
            _ => self,
        }
    }
}

/// Storage classes that objects may go to.
pub const AWS_CLASSES: [&str; 15] = [
    "STANDARD",
    "REDUCED_REDUNDANCY",
    "STANDARD_IA",
    "ONEZONE_IA",
    "INTELLIGENT_TIERING",
    "GLACIER",
    "GLACIER_IR",
    "DEEP_ARCHIVE",
    "OUTPOSTS",
    "SNOW",
    "EXPRESS_ONEZONE",
    "FSX_OPENZFS",
    "FSX_ONTAP",
    "AWS_BACKUP_WARM",
    "AWS_BACKUP_LOW_COST_WARM",
];

/// The same of COS. *Source:* its documentation, "Storage class overview"; coscli for the last.
pub const COS_CLASSES: [&str; 9] = [
    "STANDARD",
    "STANDARD_IA",
    "INTELLIGENT_TIERING",
    "ARCHIVE",
    "DEEP_ARCHIVE",
    "MAZ_STANDARD",
    "MAZ_STANDARD_IA",
    "MAZ_INTELLIGENT_TIERING",
    "MAZ_ARCHIVE",
];
