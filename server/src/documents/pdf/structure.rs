//! What a document is made of, for whoever hears it read: the tree of headings, paragraphs and tables that PDF/UA-1
//! and PDF/A-3a ask for. What belongs to no part of it is decoration.

use krilla::tagging::{Identifier, Node, TableHeaderScope, Tag, TagGroup, TagKind, TagTree};
use std::num::NonZeroU16;

/// What a part of the document is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// A heading, and how deep: 1 is the document's own.
    Heading(NonZeroU16, String),
    Paragraph,
    /// Of rows, which are of cells.
    Table,
    Row,
    /// Names what is below it.
    ColumnHeader,
    /// Names what stands beside it.
    RowHeader,
    Cell,
}

impl Role {
    pub(super) fn title(text: String) -> Self {
        Self::Heading(NonZeroU16::MIN, text)
    }

    pub(super) fn heading(text: String) -> Self {
        Self::Heading(NonZeroU16::MIN.saturating_add(1), text)
    }

    fn tag(&self) -> TagKind {
        match self {
            Self::Heading(level, text) => Tag::Hn(*level, Some(text.clone())).into(),
            Self::Paragraph => Tag::P.into(),
            Self::Table => Tag::Table.into(),
            Self::Row => Tag::TR.into(),
            Self::ColumnHeader => Tag::TH(TableHeaderScope::Column).into(),
            Self::RowHeader => Tag::TH(TableHeaderScope::Row).into(),
            Self::Cell => Tag::TD.into(),
        }
    }
}

/// A part: its place in the tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Part(usize);

/// The tree, as it grows in the order in which it is read.
#[derive(Default)]
pub(super) struct Structure {
    parts: Vec<(Role, Vec<Part>, Vec<Identifier>)>,
    top: Vec<Part>,
}

impl Structure {
    /// A part within another, or of the document itself.
    pub(super) fn add(&mut self, role: Role, within: Option<Part>) -> Part {
        let part = Part(self.parts.len());
        self.parts.push((role, Vec::new(), Vec::new()));
        match within.and_then(|Part(index)| self.parts.get_mut(index)) {
            Some((_, children, _)) => children.push(part),
            None => self.top.push(part),
        }
        part
    }

    /// What was drawn belongs to that part.
    pub(super) fn drawn(&mut self, Part(index): Part, content: Identifier) {
        if let Some((_, _, drawn)) = self.parts.get_mut(index) {
            drawn.push(content);
        }
    }

    /// The tree as the PDF has it.
    pub(super) fn tree(&self, lang: &str) -> TagTree {
        let mut tree = TagTree::new().with_lang(Some(lang.to_owned()));
        for &part in &self.top {
            tree.push(self.group(part));
        }
        tree
    }

    fn group(&self, Part(index): Part) -> TagGroup {
        let (role, children, drawn) = &self.parts[index];
        let children = children.iter().map(|child| Node::from(self.group(*child)));
        let drawn = drawn.iter().map(|content| Node::from(*content));
        TagGroup::with_children(role.tag(), children.chain(drawn).collect())
    }
}
